package dev.custody.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.browser.Chromium;
import dev.custody.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page of a report in a browser: it plays, by mouse and by keyboard, without a word on the console and without the network. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlayerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Path directory;
    private ChromeDriver browser;
    private Path page;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        directory = folder;
        browser = Chromium.open(1280, 900, Locale.ENGLISH);
        page = Files.writeString(
                directory.resolve("killed.html"),
                HtmlFormatTest.page(Reports.run("queue-worker", "2s kill worker", "5s restart worker")));
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @BeforeEach
    void load() {
        browser.get(page.toUri().toString());
    }

    private Object js(String script) {
        return browser.executeScript(script);
    }

    private String say() {
        return browser.findElement(By.cssSelector(".say")).getText();
    }

    private String clock() {
        return browser.findElement(By.cssSelector(".clock")).getText();
    }

    /** By the mouse, once the page has come to rest there. */
    private void click(String selector) {
        js("document.querySelector('" + selector + "').scrollIntoView({block: 'center', behavior: 'instant'})");
        browser.findElement(By.cssSelector(selector)).click();
    }

    private void press(CharSequence key) {
        browser.findElement(By.cssSelector(".stage")).sendKeys(key);
    }

    @Test
    void itPlaysAndPauses() {
        String before = clock();
        click("[data-do=toggle]");
        new WebDriverWait(browser, PATIENCE).until(_ -> !clock().equals(before));
        click("[data-do=toggle]");
        String stopped = clock();
        assertThat(browser.findElement(By.cssSelector("[data-do=toggle]")).getText())
                .isEqualTo("Play");
        assertThat(js("return document.querySelector('.player').classList.contains('playing')"))
                .isEqualTo(false);
        assertThat(clock()).isEqualTo(stopped);
    }

    @Test
    void theKeyboardStepsJumpsAndPlays() {
        press(Keys.HOME);
        assertThat(say()).startsWith("The run of queue-worker began");
        press(Keys.ARROW_RIGHT);
        assertThat(say()).contains("#1 to hand in");
        press(Keys.ARROW_LEFT);
        assertThat(say()).startsWith("The run of queue-worker began");
        press(Keys.END);
        assertThat(say()).startsWith("The run ended");
        press(Keys.HOME);
        press(Keys.SPACE);
        new WebDriverWait(browser, PATIENCE).until(_ -> !clock().equals("0.000 s"));
        press(Keys.SPACE);
        assertThat(js("return document.querySelector('.player').classList.contains('playing')"))
                .isEqualTo(false);
    }

    @Test
    void theScrubberShowsAnyMoment() {
        js("const bar = document.querySelector('.scrub'); bar.value = 20001; bar.dispatchEvent(new Event('input'))");
        assertThat(clock()).isEqualTo("2.000 s");
        assertThat(browser.findElement(By.cssSelector(".stage svg")).getText()).contains("DOWN");
        assertThat(browser.findElement(By.cssSelector(".scrub")).getAttribute("aria-valuetext"))
                .startsWith("2.000 s: ");
        js("const bar = document.querySelector('.scrub'); bar.value = 0; bar.dispatchEvent(new Event('input'))");
        assertThat(browser.findElement(By.cssSelector(".stage svg")).getText()).doesNotContain("DOWN");
    }

    @Test
    void whatIsOnTheWayMovesBetweenTheComponents() {
        js("const bar = document.querySelector('.scrub'); bar.value = 6600; bar.dispatchEvent(new Event('input'))");
        String first =
                (String) js("return document.querySelector('.flying [data-message=\"1\"]').getAttribute('transform')");
        js("const bar = document.querySelector('.scrub'); bar.value = 6750; bar.dispatchEvent(new Event('input'))");
        String later =
                (String) js("return document.querySelector('.flying [data-message=\"1\"]').getAttribute('transform')");
        assertThat(later).isNotEqualTo(first);
    }

    @Test
    void aMomentAndAVerdictLeadIntoTheFilm() {
        click(".moments-bar li:nth-child(3) button");
        assertThat(clock()).isEqualTo("2.000 s");
        js("document.querySelector('.guarantees [data-at]').click()");
        assertThat(say()).contains("#7");
    }

    @Test
    void theSentenceIsReadOutWhereItStands() {
        press(Keys.HOME);
        press(Keys.ARROW_RIGHT);
        assertThat(browser.findElement(By.cssSelector(".live")).getAttribute("textContent"))
                .contains("#1 to hand in");
        assertThat(browser.findElement(By.cssSelector(".live")).getAttribute("aria-live"))
                .isEqualTo("polite");
    }

    @Test
    void aMessageIsFollowedByAClick() {
        press(Keys.END);
        js("document.querySelector('.seated [data-message]').dispatchEvent(new MouseEvent('click', {bubbles: true}))");
        assertThat((Long) js("return document.querySelectorAll('.player .aside').length"))
                .isPositive();
    }

    @Test
    void nothingIsSaidOnTheConsoleAndNothingIsAskedOfTheNetwork() {
        press(Keys.END);
        List<LogEntry> said = browser.manage().logs().get("browser").getAll();
        assertThat(said).isEmpty();
        assertThat((Long) js("return performance.getEntriesByType('resource').filter(e =>"
                        + " !e.name.startsWith('data:')).length"))
                .isZero();
    }

    @Test
    void aScriptInAPayloadOrATitleDoesNotRun() throws Exception {
        Path hostile = Files.writeString(
                directory.resolve("hostile.html"),
                HtmlFormatTest.page(Reports.of(Reports.plan(
                        Reports.hostile("sync-api"),
                        "100ms send client {\"number\":300,\"text\":\"" + Reports.HOSTILE + "\"}"))));
        browser.get(hostile.toUri().toString());
        press(Keys.END);
        press(Keys.HOME);
        press(Keys.ARROW_RIGHT);
        assertThat(say()).contains("<script>alert('x')</script>");
        assertThat((Long) js("return document.querySelectorAll('img').length")).isZero();
    }

    @Test
    void bothSidesOfAComparisonPlayInStep() throws Exception {
        browser.get(both().toUri().toString());
        assertThat(js("return document.querySelectorAll('.scrub').length + ' ' +"
                        + " document.querySelectorAll('.film').length"))
                .isEqualTo("1 2");
        js("const bar = document.querySelector('.scrub'); bar.value = 25000; bar.dispatchEvent(new Event('input'))");
        assertThat(clock()).isEqualTo("2.500 s");
        assertThat(browser.findElements(By.cssSelector(".stage svg")))
                .hasSize(2)
                .allSatisfy(side -> assertThat(side.getText()).contains("DOWN"));
        press(Keys.HOME);
        press(Keys.ARROW_RIGHT);
        assertThat(browser.findElements(By.cssSelector(".say")))
                .hasSize(2)
                .allSatisfy(side -> assertThat(side.getText()).contains("#1 to hand in"));
        press(Keys.END);
        assertThat(browser.findElements(By.cssSelector(".say")))
                .allSatisfy(side -> assertThat(side.getText()).startsWith("The run ended"));
        assertThat(browser.manage().logs().get("browser").getAll()).isEmpty();
    }

    @Test
    void bothSidesStandBesideEachOtherWhereThereIsRoomAndBelowEachOtherOnAPhone() throws Exception {
        browser.get(both().toUri().toString());
        String apart = "const [a, b] = [...document.querySelectorAll('.film')].map(f => f.getBoundingClientRect());";
        assertThat(js(apart + "return b.left >= a.right - 1 && Math.abs(a.top - b.top) < 1"))
                .isEqualTo(true);
        browser.manage().window().setSize(new org.openqa.selenium.Dimension(500, 800));
        try {
            assertThat(js(apart + "return b.top >= a.bottom - 1 && Math.abs(a.left - b.left) < 1"))
                    .isEqualTo(true);
            assertThat((Long) js("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo((Long) js("return document.documentElement.clientWidth"));
        } finally {
            browser.manage().window().setSize(new org.openqa.selenium.Dimension(1280, 900));
        }
    }

    private Path both() throws IOException {
        Path both = directory.resolve("both.html");
        return Files.exists(both)
                ? both
                : Files.writeString(
                        both,
                        HtmlFormatTest.page(
                                Reports.compared("ack-first", "queue-worker", "2s kill worker", "5s restart worker")));
    }

    @Test
    void itFitsOnAPhone() {
        browser.manage().window().setSize(new org.openqa.selenium.Dimension(390, 800));
        try {
            browser.navigate().refresh();
            assertThat((Long) js("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo((Long) js("return document.documentElement.clientWidth"));
        } finally {
            browser.manage().window().setSize(new org.openqa.selenium.Dimension(1280, 900));
        }
    }
}
