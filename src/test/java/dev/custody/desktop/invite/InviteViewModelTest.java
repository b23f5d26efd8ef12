package dev.custody.desktop.invite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.custody.audience.Door;
import dev.custody.audience.TestPhone;
import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.text.Language;
import dev.custody.diagram.ComponentId;
import dev.custody.engine.Command;
import dev.custody.engine.CommandText;
import dev.custody.trace.MessageId;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The invitation without a toolkit: a real server, real phones, a run whose time is the test's. */
final class InviteViewModelTest {
    private final TestDesk desk = new TestDesk().open("building-blocks");
    private final InviteViewModel model = new InviteViewModel(
            desk.playback,
            () -> List.of(Door.OF_THIS_MACHINE),
            desk.notices::add,
            Language.ENGLISH.texts(InviteViewModel.class));

    @BeforeEach
    void nobodyIsInvitedByItself() {
        assertThat(model.invitationProperty().get()).isEqualTo(new Invitation.None());
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void aMessageFromAPhoneIsInTheRunAndThePhoneSeesWhatBecomesOfIt() throws Exception {
        try (TestPhone ana = TestPhone.join(opened()).listen()) {
            int before = desk.frame().ledger().lives().size();
            sends(ana, "Ana", "{\"number\":300}");
            JsonNode seen = untilHeard(ana, "REJECTED");
            int number = seen.path("number").intValue();
            assertThat(number).isGreaterThan(before);
            assertThat(desk.playback.authorship().nameOf(new MessageId(number)))
                    .hasValueSatisfying(name -> assertThat(name.text()).isEqualTo("Ana"));
            assertThat(seen.path("told").textValue()).isEqualTo("REJECTED");
            assertThat(seen.path("reason").textValue()).contains("300");

            sends(ana, "Ana", "{\"number\":7,\"text\":\"tea\"}");
            assertThat(untilHeard(ana, "DELIVERED").path("held").toString()).contains("Database");
            assertThat(desk.playback.planSoFar().orElseThrow().commands())
                    .extracting(given -> CommandText.print(given.command()))
                    .containsExactly(
                            "send client by \"Ana\" {\"number\":300}",
                            "send client by \"Ana\" {\"number\":7,\"text\":\"tea\"}");
        }
    }

    @Test
    void reasonsAreGivenInTheLanguageOfThePhone() throws Exception {
        try (TestPhone ana = TestPhone.join(opened()).listenIn("de-DE")) {
            sends(ana, "", "{\"number\":300}");
            assertThat(untilHeard(ana, "REJECTED").path("reason").textValue())
                    .contains("number ist 300, nicht von 1 bis 100");
        }
    }

    @Test
    void inThePastNothingIsGivenAndNoBranchBegins() throws Exception {
        try (TestPhone ana = TestPhone.join(opened()).listen()) {
            desk.until(() -> desk.frame().playheadMicros() > 1_000_000);
            desk.playback.pause();
            desk.playback.seek(500_000);
            desk.pulse(1);
            sends(ana, "", "{}");
            until(() -> model.attendanceProperty().get().sent() == 1);
            desk.pulse(10);
            assertThat(desk.playback.planSoFar().orElseThrow().commands()).isEmpty();

            desk.playback.toEdge();
            desk.playback.play();
            untilHeard(ana, "DELIVERED");
            assertThat(desk.playback.branching().shownProperty().get().branches())
                    .hasSize(1);
        }
    }

    @Test
    void undoTakesBackThePersonsOwnCommandWithWhatCameAfterIt() throws Exception {
        try (TestPhone ana = TestPhone.join(opened()).listen()) {
            sends(ana, "Ana", "{}");
            untilHeard(ana, "DELIVERED");
            assertThat(desk.playback.branching().shownProperty().get().canUndo())
                    .as("there is nothing of one's own")
                    .isFalse();
            desk.playback.give(new Command.Slow(new ComponentId("worker"), 2));
            sends(ana, "Ana", "{\"number\":7}");
            // Of the first one, it may hear twice.
            until(() -> namesOfCommands().size() == 3);
            untilHeard(ana, "DELIVERED");
            assertThat(desk.playback.branching().shownProperty().get().undo())
                    .hasValueSatisfying(undo -> assertThat(undo).contains("worker"));

            desk.playback.branching().undo();
            untilStands(ana, "gone");
            assertThat(namesOfCommands()).containsExactly("send client by \"Ana\" {}");
            desk.playback.branching().redo();
            desk.playback.play();
            untilHeard(ana, "DELIVERED");
            assertThat(namesOfCommands()).hasSize(3);
        }
    }

    private List<String> namesOfCommands() {
        return desk.playback.planSoFar().orElseThrow().commands().stream()
                .map(given -> CommandText.print(given.command()))
                .toList();
    }

    @Test
    void anotherDiagramIsOfferedAndWhatWasSentIsGone() throws Exception {
        try (TestPhone ana = TestPhone.join(opened()).listen()) {
            sends(ana, "", "{}");
            untilHeard(ana, "UNDER_WAY");
            desk.open("outbox");
            untilStands(ana, "gone");
        }
    }

    @Test
    void everyKillIsStillThePersons() throws Exception {
        try (TestPhone ana = TestPhone.join(opened()).listen()) {
            desk.playback.give(new Command.Kill(new ComponentId("worker"), Command.ALL_REPLICAS));
            sends(ana, "", "{}");
            JsonNode seen = untilHeard(ana, "UNDER_WAY", "ACCEPTED");
            assertThat(seen.path("held").toString()).contains("Queue");
        }
    }

    @Test
    void endsAndInvitesAnewWithAnotherKey() throws Exception {
        String first = opened();
        model.end();
        until(() -> model.invitationProperty().get() instanceof Invitation.None);
        assertThat(model.votes().phones()).isZero();
        String second = opened();
        assertThat(second.replaceFirst(".*/", "")).isNotEqualTo(first.replaceFirst(".*/", ""));
    }

    @Test
    void saysWhatIsWrongWithAPort() throws Exception {
        for (String nonsense : List.of("x", "0", "65536", "-1")) {
            model.portProperty().set(nonsense);
            model.open();
            assertThat(model.invitationProperty().get())
                    .isInstanceOfSatisfying(
                            Invitation.Refused.class,
                            refused -> assertThat(refused.why()).contains("“" + nonsense + "” is no port"));
        }
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            model.portProperty().set(Integer.toString(other.getLocalPort()));
            model.open();
            until(() -> model.invitationProperty().get() instanceof Invitation.Refused(String why)
                    && why.startsWith("Another program has port " + other.getLocalPort() + " of "));
        }
        model.portProperty().set(" ");
        opened();
    }

    @Test
    void aQuestionThatWasAskedBeforeIsAskedOfThoseWhoCome() throws Exception {
        model.votes().ask("Is it lost?", List.of("yes", "no"));
        try (TestPhone ana = TestPhone.join(opened()).listen()) {
            JsonNode question = ana.next("question");
            assertThat(question.path("question").textValue()).isEqualTo("Is it lost?");
            ana.vote(question.path("number").intValue(), 1);
            until(() -> model.votes().counts().equals(List.of(0, 1)));
        }
    }

    @Test
    void tellsNobodyOfAnythingThatIsFine() throws Exception {
        opened();
        desk.pulse(10);
        assertThat(desk.notices).extracting(Notice::text).isEmpty();
    }

    private String opened() {
        model.open();
        until(() -> model.invitationProperty().get() instanceof Invitation.Open);
        return ((Invitation.Open) model.invitationProperty().get()).address();
    }

    private static void sends(TestPhone phone, String name, String payload) throws Exception {
        int offer = phone.offer();
        assertThat(phone.send(offer, "client", name, payload).statusCode()).isEqualTo(202);
    }

    /** Lets the run go on until the phone hears that outcome, and after one of those receipts if some are named. */
    private JsonNode untilHeard(TestPhone phone, String outcome, String... told) {
        JsonNode[] heard = new JsonNode[1];
        until(() -> phone.heard("message").stream()
                .filter(seen -> seen.path("outcome").asText().equals(outcome))
                .filter(seen -> told.length == 0
                        || List.of(told).contains(seen.path("told").asText()))
                .peek(seen -> heard[0] = seen)
                .findAny()
                .isPresent());
        return heard[0];
    }

    private void untilStands(TestPhone phone, String standing) {
        until(() -> phone.heard("message").stream()
                .anyMatch(seen -> seen.path("standing").asText().equals(standing)));
    }

    /** Lets time pass, here and on the other threads. */
    private void until(BooleanSupplier reached) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("nothing came of it").isLessThan(deadline);
            desk.pulse(1);
            LockSupport.parkNanos(500_000);
        }
    }
}
