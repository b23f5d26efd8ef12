package dev.custody.audience;

import static dev.custody.audience.PhoneServerTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.browser.Chromium;
import dev.custody.ledger.Outcome;
import dev.custody.trace.Receipt;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** The page in a browser, as somebody in the audience uses it. */
class PhonePageTest {
    private final Room room = new Room(Limits.ofHall());
    private final List<RuntimeException> mistakes = new ArrayList<>();
    private PhoneServer server;
    private ChromeDriver browser;

    @BeforeEach
    void open() throws ClosedDoorException {
        browser = Chromium.open(390, 844, Locale.ENGLISH);
        browser.manage().timeouts().implicitlyWait(Duration.ofSeconds(10));
        server = PhoneServer.open(room, InetAddress.getLoopbackAddress(), OptionalInt.empty(), mistakes::add);
        room.offer(Offer.of(Diagrams.of("building-blocks")));
        browser.get(server.address());
        until(() -> room.phones() == 1);
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
        }
        if (browser != null) {
            browser.quit();
        }
        assertThat(mistakes).isEmpty();
    }

    @Test
    void sendsAMessageWithANameAndFollowsIt() {
        until(() -> text("diagram").equals("Building blocks"));
        type("name", "Ana");
        type("field0", "300");
        assertThat(find("fields").getText()).contains("1 to 100 · beyond its limit");
        type("field1", "tea");
        find("field1").sendKeys(Keys.ENTER);
        List<Sent> sent = taken();
        assertThat(sent.getFirst().command().by().orElseThrow().text()).isEqualTo("Ana");
        assertThat(sent.getFirst().command().payload().toString()).isEqualTo("[number=300, text=tea]");
        until(() -> text("list").contains("waiting") || text("list").contains("On its way"));

        becomes(sent, Outcome.UNDER_WAY, List.of(), List.of("→ Service"));
        until(() -> text("list").contains("#7"));
        assertThat(text("list")).contains("under way", "accepted", "Carried by → Service; nobody remembers it.");
        becomes(sent, Outcome.DEAD_LETTERED, List.of("Dead letters"), List.of());
        until(() -> text("list").contains("dead-lettered"));
        assertThat(text("list")).contains("In Dead letters, where a person will find it.");
        becomes(sent, Outcome.LOST, List.of(), List.of());
        until(() -> text("list").contains("✗ lost"));
        room.became(sent.getFirst().ticket(), new Standing.Gone());
        until(() -> text("list").contains("Not in the run any more"));
    }

    @Test
    void votesAndLearnsTheAnswer() {
        room.ask("What becomes of order 3?", List.of("It is lost", "It is delivered"));
        until(() -> find("vote").isDisplayed());
        choice(0).click();
        until(() -> room.counts().equals(List.of(1, 0)));
        choice(1).sendKeys(Keys.SPACE);
        until(() -> room.counts().equals(List.of(0, 1)));
        until(() -> choice(1).getAttribute("aria-pressed").equals("true"));
        assertThat(choice(1).getText()).isEqualTo("It is delivered\nYour answer");
        assertThat(choice(0).getText()).isEqualTo("It is lost");
        room.close();
        until(() -> text("verdict").startsWith("Closed"));
        assertThat(choice(0).isEnabled()).isFalse();
        room.reveal(1, "#3 is delivered: orders has its row.");
        until(() -> text("verdict").equals("Right!"));
        assertThat(choice(1).getText()).isEqualTo("✓ It is delivered\nYour answer");
        assertThat(text("because")).isEqualTo("#3 is delivered: orders has its row.");
        room.ask("And of order 4?", List.of("It is lost", "It waits", "It is delivered"));
        until(() -> text("asks").equals("And of order 4?"));
        assertThat(choices())
                .extracting(WebElement::getText)
                .containsExactly("It is lost", "It waits", "It is delivered");
        room.withdraw();
        until(() -> !find("vote").isDisplayed());
    }

    /** Otherwise a tap while an answer arrives would be on a button that is not there any more, and the focus on none. */
    @Test
    void keepsTheButtonUnderAFinger() {
        room.ask("What becomes of order 3?", List.of("It is lost", "It is delivered"));
        until(() -> find("vote").isDisplayed());
        WebElement chosen = choice(0);
        WebElement other = choice(1);
        chosen.click();
        until(() -> chosen.getAttribute("aria-pressed").equals("true"));
        other.click();
        until(() -> other.getAttribute("aria-pressed").equals("true"));
        assertThat(browser.switchTo().activeElement()).isEqualTo(other);
        room.reveal(1, "#3 is delivered: orders has its row.");
        until(() -> other.getAttribute("class").contains("right"));
        assertThat(chosen.isEnabled()).isFalse();
    }

    @Test
    void whatIsWrittenStaysText() {
        String script = "<img src=x onerror=alert(1)>";
        room.ask(script, List.of(script, script));
        until(() -> text("asks").equals(script));
        type("field1", script);
        find("send").click();
        becomes(taken(), Outcome.DELIVERED, List.of(script), List.of());
        until(() -> text("list").contains("✓ delivered"));
        assertThat(text("list")).contains("text " + script, "It is in " + script);
        assertThat(browser.findElements(By.tagName("img"))).isEmpty();
    }

    @Test
    void comesBackByItself() {
        type("name", "Ana");
        find("send").click();
        taken();
        browser.navigate().refresh();
        until(() -> text("list").contains("On its way"));
        assertThat(find("name").getAttribute("value")).isEqualTo("Ana");
        assertThat(room.phones()).isEqualTo(1);
    }

    @Test
    void saysThatItIsTooFastAndThatItIsOver() {
        for (int i = 0; i < 5; i++) {
            until(() -> find("send").isEnabled());
            find("send").click();
        }
        until(() -> text("said").startsWith("Not so fast"));
        server.close();
        until(() -> text("state").startsWith("The invitation is over"));
        assertThat(find("compose").isDisplayed()).isFalse();
    }

    @Test
    void isUsableWithoutAPointerAndFitsThePhone() {
        until(() -> find("send").isDisplayed());
        WebElement body = browser.findElement(By.tagName("body"));
        List<String> walked = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            body.sendKeys(Keys.TAB);
            walked.add(browser.switchTo().activeElement().getAttribute("id"));
        }
        assertThat(walked).containsExactly("name", "field0", "field1", "send", "another");
        for (String id : List.of("name", "field0", "field1")) {
            assertThat(browser.findElements(By.cssSelector("label[for=" + id + "]")))
                    .hasSize(1);
        }
        assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth - innerWidth"))
                .isLessThanOrEqualTo(0);
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue()))
                .isEmpty();
    }

    private List<Sent> taken() {
        List<Sent> taken = new ArrayList<>();
        until(() -> taken.addAll(room.take(1)));
        return taken;
    }

    private void becomes(List<Sent> sent, Outcome outcome, List<String> held, List<String> carried) {
        room.became(
                sent.getFirst().ticket(),
                new Standing.Known(new Fate(7, Optional.of(Receipt.ACCEPTED), "", outcome, held, carried)));
    }

    private void type(String id, String text) {
        WebElement field = find(id);
        field.clear();
        field.sendKeys(text);
    }

    private WebElement choice(int index) {
        return choices().get(index);
    }

    private List<WebElement> choices() {
        return browser.findElements(By.cssSelector("#choices button"));
    }

    private WebElement find(String id) {
        return browser.findElement(By.id(id));
    }

    private String text(String id) {
        return find(id).getText();
    }
}
