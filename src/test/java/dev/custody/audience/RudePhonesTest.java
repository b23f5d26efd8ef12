package dev.custody.audience;

import static dev.custody.audience.PhoneServerTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real server on loopback, and phones that do not mean well; beside them always one that does. */
class RudePhonesTest {
    private static final Limits HALL = Limits.ofHall();
    private static final Limits IMPATIENT = new Limits(
            HALL.phones(),
            HALL.waiting(),
            HALL.remembered(),
            HALL.bodyBytes(),
            HALL.textLength(),
            HALL.sendsOfOne(),
            HALL.sendsOfAll(),
            HALL.callsOfOne(),
            HALL.callsOfAll(),
            400);

    private final Room room = new Room(IMPATIENT);
    private final List<RuntimeException> mistakes = new ArrayList<>();
    private PhoneServer server;
    private TestPhone good;
    private int offer;

    @BeforeEach
    void open() throws Exception {
        server = PhoneServer.open(room, InetAddress.getLoopbackAddress(), OptionalInt.empty(), mistakes::add);
        room.offer(Offer.of(Diagrams.of("building-blocks")));
        good = TestPhone.join(server.address()).listen();
        offer = good.next("offer").path("number").intValue();
    }

    @AfterEach
    void theOthersNeverNoticed() throws Exception {
        assertThat(good.send(offer, "client", "Ana", "{\"number\":1}").statusCode())
                .isEqualTo(202);
        good.next("message");
        List<Sent> sent = new ArrayList<>();
        until(() -> sent.addAll(room.take(1_000)) || !sent.isEmpty());
        server.close();
        assertThat(mistakes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/", "/favicon.ico", "/aaaaaaaaaa", "/aaaaaaaaaa/join", "/%2e%2e/%2e%2e/etc/passwd", "/KEY/../KEY/x",
                "/KEY/nothing", "/KEY/join/", "/KEY/events/x", "/KEYa", "/?KEY", "/KEY/join"
            })
    void whoDoesNotKnowTheKeySeesNothingAtAll(String path) throws Exception {
        HttpResponse<String> answer =
                TestPhone.get(server.address().replaceFirst("/[^/]*$", "") + path.replace("KEY", key()));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "3",
                "{} {}",
                "{\"phone\":3}",
                "{\"phone\":\"PHONE\",\"offer\":\"1\"}",
                "{\"phone\":\"PHONE\",\"offer\":1e9}",
                "{\"phone\":\"PHONE\",\"offer\":OFFER,\"client\":\"nobody\",\"payload\":{}}",
                "{\"phone\":\"PHONE\",\"offer\":OFFER,\"client\":\"client\"}",
                "{\"phone\":\"PHONE\",\"offer\":OFFER,\"client\":\"client\",\"payload\":[]}",
                "{\"phone\":\"PHONE\",\"offer\":OFFER,\"client\":\"client\",\"payload\":{\"numbr\":1}}",
                "{\"phone\":\"PHONE\",\"offer\":OFFER,\"client\":\"client\",\"payload\":{\"number\":\"1\"}}",
                "{\"phone\":\"PHONE\",\"offer\":OFFER,\"client\":\"client\",\"payload\":{\"number\":1.5}}",
                "{\"phone\":\"PHONE\",\"offer\":OFFER,\"client\":\"client\",\"payload\":{\"number\":99999999999999999999}}",
                "{\"phone\":\"PHONE\",\"offer\":OFFER,\"client\":\"client\",\"payload\":{\"text\":{}}}",
                "{\"phone\":\"PHONE\",\"offer\":OFFER,\"client\":\"client\",\"payload\":{\"number\":1,\"number\":2}}",
                "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}"
            })
    void nonsenseIsRefused(String body) throws Exception {
        HttpResponse<String> answer = TestPhone.post(
                server.address() + "/send",
                body.replace("PHONE", good.token).replace("OFFER", Integer.toString(offer)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"refused\":\"NONSENSE\"}");
        assertThat(room.take(1)).isEmpty();
    }

    @Test
    void oversizeIsRefused() throws Exception {
        assertThat(TestPhone.post(server.address() + "/send", "x".repeat(5_000)).statusCode())
                .isEqualTo(413);
        assertThat(good.send(offer, "client", "", "{\"text\":\"" + "x".repeat(501) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(raw("POST /" + key() + "/send HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n"
                        + "x".repeat(100_000)))
                .satisfiesAnyOf(
                        hungUp -> assertThat(hungUp).isEmpty(),
                        refused -> assertThat(refused).startsWith("HTTP/1.1 413"));
    }

    @Test
    void malformedHttpIsRefused() throws Exception {
        assertThat(raw("\r\n\r\nnonsense\r\n\r\n")).startsWith("HTTP/1.1 400");
        assertThat(raw("GET\r\n\r\n")).startsWith("HTTP/1.1 400");
        assertThat(raw("GET /%zz HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 400");
        assertThat(raw("POST /" + key() + "/join HTTP/1.1\r\nContent-Length: -5\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(raw("POST /" + key() + "/join HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"))
                .satisfiesAnyOf(
                        closed -> assertThat(closed).isEmpty(),
                        refused -> assertThat(refused).startsWith("HTTP/1.1 4"));
        assertThat(raw("GET mailto:somebody HTTP/1.1\r\n\r\n")).doesNotStartWith("HTTP/1.1 200");
        assertThat(raw("GET /" + "x".repeat(100_000) + " HTTP/1.1\r\n\r\n")).doesNotStartWith("HTTP/1.1 200");
        assertThat(raw("GET / HTTP/1.1\r\n" + "A: b\r\n".repeat(1_000) + "\r\n"))
                .doesNotStartWith("HTTP/1.1 200");
        assertThat(raw("\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003"))
                .isEmpty();
    }

    @Test
    void whoIsTooFastIsToldSo() throws Exception {
        List<Integer> statuses = new ArrayList<>();
        String last = "";
        try (TestPhone fast = TestPhone.join(server.address())) {
            for (int i = 0; i < 6; i++) {
                HttpResponse<String> answer = fast.send(offer, "client", "", "{}");
                statuses.add(answer.statusCode());
                last = answer.body();
            }
        }
        assertThat(statuses).startsWith(202, 202, 202).endsWith(429);
        assertThat(last).isEqualTo("{\"refused\":\"TOO_FAST\"}");
    }

    @Test
    void whoIsUnknownHasToJoinAgain() throws Exception {
        assertThat(TestPhone.get(server.address() + "/events?somebody").statusCode())
                .isEqualTo(410);
        assertThat(TestPhone.get(server.address() + "/events").statusCode()).isEqualTo(410);
        assertThat(TestPhone.post(server.address() + "/vote", "{\"phone\":\"x\",\"question\":1,\"choice\":0}")
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void anotherDiagramMeanwhileIsSaid() throws Exception {
        room.offer(Offer.of(Diagrams.of("sync-api")));
        JsonNode now = good.next("offer");
        assertThat(good.send(offer, "client", "", "{}").body()).isEqualTo("{\"refused\":\"CHANGED\"}");
        offer = now.path("number").intValue();
    }

    @Test
    void lettersThatComeByTheMinuteHoldUpNobody() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                Socket socket = connect();
                socket.getOutputStream().write("POST /x HTTP/1.1\r\nContent-Le".getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }
            assertThat(good.send(offer, "client", "", "{}").statusCode()).isEqualTo(202);
            good.next("message");
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
    }

    @Test
    void whoNeverReadsHoldsUpNobodyAndIsGivenUp() throws Exception {
        String token = room.join("");
        try (Socket deaf = new Socket()) {
            deaf.setReceiveBufferSize(1_024);
            deaf.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port()));
            deaf.getOutputStream()
                    .write(("GET /" + key() + "/events?" + token + " HTTP/1.1\r\nHost: x\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            until(() -> room.phones() == 2);
            // Far more than the way to it has place for.
            String long1 = "long ".repeat(20_000);
            for (int i = 0; i < 200; i++) {
                room.ask(long1 + i, List.of("yes", "no"));
                good.next("question");
            }
            until(() -> room.phones() == 1);
        }
    }

    @Test
    void scriptsStayText() throws Exception {
        String script = "</script><script>alert(1)</script>";
        assertThat(good.send(offer, "client", script, "{\"text\":\"" + script + "\"}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(good.next("message").path("payload").textValue()).isEqualTo("text " + script);
        assertThat(room.take(1).getFirst().command().by().orElseThrow().text()).isEqualTo("</script><script>alert(1");
    }

    private String key() {
        return server.address().replaceFirst(".*/", "");
    }

    private int port() {
        return URI.create(server.address()).getPort();
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port());
    }

    /** Writes that, and nothing more, and returns what comes until the other side hangs up. */
    private String raw(String bytes) throws IOException {
        try (Socket socket = connect()) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                socket.shutdownOutput();
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            } catch (IOException hungUp) {
                return "";
            }
        }
    }
}
