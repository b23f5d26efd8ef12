package dev.custody.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Value;
import dev.custody.engine.Nickname;
import dev.custody.ledger.Outcome;
import dev.custody.trace.Receipt;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real server on loopback, and phones that mean well. */
class PhoneServerTest {
    private final Room room = new Room(Limits.ofHall());
    private final List<RuntimeException> mistakes = new ArrayList<>();
    private PhoneServer server;

    @BeforeEach
    void open() throws ClosedDoorException {
        server = PhoneServer.open(room, InetAddress.getLoopbackAddress(), OptionalInt.empty(), mistakes::add);
        room.offer(Offer.of(Diagrams.of("building-blocks")));
    }

    @AfterEach
    void close() {
        server.close();
        assertThat(mistakes).isEmpty();
    }

    @Test
    void thePageSpeaksTheLanguageOfThePhoneAndAsksNobodyElse() throws Exception {
        HttpResponse<String> english = TestPhone.get(server.address());
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.body())
                .contains("lang=\"en\"", "Your messages", "dead-lettered")
                .doesNotContain("TEXTS");
        assertThat(TestPhone.get(server.address() + "/", "Accept-Language", "de-AT,de;q=0.9,en;q=0.5")
                        .body())
                .contains("lang=\"de\"", "Deine Nachrichten", "ausgesondert");
        assertThat(TestPhone.get(server.address(), "Accept-Language", ";;q=,*/-")
                        .body())
                .contains("lang=\"en\"");
        assertThat(english.body()).doesNotContain("http://", "https://", "//cdn");
        assertThat(english.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "connect-src 'self'")
                .doesNotContain("NONCE");
        assertThat(english.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void whatAPhoneSendsIsACommandWithItsName() throws Exception {
        try (TestPhone ana = TestPhone.join(server.address()).listen()) {
            JsonNode offer = ana.next("offer");
            assertThat(offer.path("title").textValue()).isEqualTo("Building blocks");
            JsonNode form = offer.path("forms").path(0);
            assertThat(form.path("fields").path(0).toString())
                    .isEqualTo("{\"name\":\"number\",\"kind\":\"number\",\"min\":1,\"max\":100}");
            assertThat(ana.send(
                                    offer.path("number").intValue(),
                                    form.path("client").textValue(),
                                    " Ana\u202E ",
                                    "{\"text\":\"tea\",\"number\":300}")
                            .statusCode())
                    .isEqualTo(202);
            // Before anything becomes of it: of what is new at once, a phone hears the last.
            assertThat(ana.next("message").path("standing").textValue()).isEqualTo("waiting");

            assertThat(room.take(5)).singleElement().satisfies(sent -> {
                assertThat(sent.command().by()).contains(new Nickname("Ana"));
                assertThat(sent.command().payload())
                        .containsExactly(
                                new NamedValue("number", new Value.Int(300)),
                                new NamedValue("text", new Value.Text("tea")));
                room.became(
                        sent.ticket(),
                        new Standing.Known(new Fate(
                                3,
                                Optional.of(Receipt.ACCEPTED),
                                "",
                                Outcome.DEAD_LETTERED,
                                List.of("Dead letters"),
                                List.of())));
            });
            JsonNode known = ana.next("message");
            assertThat(known.path("number").intValue()).isEqualTo(3);
            assertThat(known.path("told").textValue()).isEqualTo("ACCEPTED");
            assertThat(known.path("outcome").textValue()).isEqualTo("DEAD_LETTERED");
            assertThat(known.path("held").path(0).textValue()).isEqualTo("Dead letters");
        }
    }

    @Test
    void whoComesBackHearsWhatWasMissedAndNothingTwice() throws Exception {
        try (TestPhone ana = TestPhone.join(server.address()).listen()) {
            int offer = ana.next("offer").path("number").intValue();
            ana.send(offer, "client", "", "{}");
            ana.next("message");
            ana.hangUp();
            room.became(room.take(1).getFirst().ticket(), new Standing.Gone());
            room.ask("Is it lost?", List.of("yes", "no"));

            ana.listen();
            ana.next("end");
            TestPhone.Heard first = ana.next();
            assertThat(first.name()).as("the offer is known").isEqualTo("question");
            assertThat(ana.next("message").path("standing").textValue()).isEqualTo("gone");
        }
    }

    @Test
    void aVoteIsCountedOnce() throws Exception {
        try (TestPhone ana = TestPhone.join(server.address()).listen();
                TestPhone ben = TestPhone.join(server.address()).listen()) {
            room.ask("Is it lost?", List.of("yes", "no"));
            int question = ana.next("question").path("number").intValue();
            assertThat(ana.vote(question, 0).statusCode()).isEqualTo(200);
            assertThat(ana.vote(question, 1).statusCode()).isEqualTo(200);
            assertThat(ben.vote(question, 1).statusCode()).isEqualTo(200);
            until(() -> room.counts().equals(List.of(0, 2)));
            room.reveal(1, "The queue has #3.");
            JsonNode revealed = ana.next("question");
            assertThat(revealed.path("right").intValue()).isEqualTo(1);
            assertThat(revealed.path("yours").intValue()).isEqualTo(1);
            assertThat(revealed.path("because").textValue()).isEqualTo("The queue has #3.");
            assertThat(ana.vote(question, 0).statusCode()).isEqualTo(409);
        }
    }

    @Test
    void theEndOfTheInvitationEndsAllStreamsAndFreesThePort() throws Exception {
        TestPhone ana = TestPhone.join(server.address()).listen();
        ana.next("offer");
        int port = port(server);
        server.close();
        ana.next("over");
        ana.next("end");
        try (ServerSocket again = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(again.getLocalPort()).isEqualTo(port);
        }
    }

    @Test
    void takesAnotherPortIfNobodyChoseOne() throws Exception {
        try (PhoneServer other = PhoneServer.open(
                new Room(Limits.ofHall()), InetAddress.getLoopbackAddress(), OptionalInt.empty(), mistakes::add)) {
            assertThat(port(other)).isNotEqualTo(port(server));
            assertThat(TestPhone.get(other.address()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void saysThatAChosenPortIsTaken() {
        ClosedDoorException problem = catchThrowableOfType(
                ClosedDoorException.class,
                () -> PhoneServer.open(
                        room, InetAddress.getLoopbackAddress(), OptionalInt.of(port(server)), mistakes::add));
        assertThat(problem.why()).isEqualTo(ClosedDoorException.Why.PORT_TAKEN);
    }

    @Test
    void saysThatAnAddressIsNotOfThisMachine() {
        ClosedDoorException problem = catchThrowableOfType(
                ClosedDoorException.class,
                () -> PhoneServer.open(
                        room,
                        InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1}),
                        OptionalInt.of(port(server)),
                        mistakes::add));
        assertThat(problem.why()).isEqualTo(ClosedDoorException.Why.NO_SUCH_ADDRESS);
    }

    private static int port(PhoneServer server) {
        return java.net.URI.create(server.address()).getPort();
    }

    static void until(BooleanSupplier reached) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("nothing came of it").isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }
}
