package dev.custody.audience;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.custody.engine.Command;
import dev.custody.engine.Nickname;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers what phones ask. Below the key, {@code GET} gives the page and {@code events} the stream; {@code join}, {@code send} and
 * {@code vote} take JSON. To whoever does not know the key, nothing is there.
 */
final class PhoneHandler implements HttpHandler {
    private final Room room;
    private final String key;
    private final Consumer<RuntimeException> mistakes;
    private final Page page = new Page();
    private final Keys keys = new Keys();
    private final Payloads payloads;
    private final Set<Listening> listening = ConcurrentHashMap.newKeySet();

    /** @param mistakes hears of what is our own fault, on any thread */
    PhoneHandler(Room room, String key, Consumer<RuntimeException> mistakes) {
        this.room = room;
        this.key = key;
        this.mistakes = mistakes;
        payloads = new Payloads(room.limits().textLength());
    }

    /** Ends the streams of phones that do not read. */
    void endStuck() {
        long now = System.nanoTime();
        listening.forEach(each -> each.endIfStuck(now));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        try {
            String[] path = exchange.getRequestURI().getPath().split("/", -1);
            boolean known = path.length > 1 && Keys.same(path[1], key) && path.length <= 3;
            if (known) {
                // Whoever does not know the key uses up nothing of what there is for those who do.
                room.call();
            }
            String method = exchange.getRequestMethod();
            switch (known ? method + " " + (path.length == 3 ? path[2] : "") : "") {
                case "GET " -> page(exchange);
                case "GET events" -> listen(exchange);
                case "POST join" -> join(exchange, body(exchange));
                case "POST send" -> send(exchange, body(exchange));
                case "POST vote" -> vote(exchange, body(exchange));
                default -> answer(exchange, 404, "text/plain", "");
            }
        } catch (RefusedException refused) {
            refuse(exchange, refused.why());
        } catch (RuntimeException mistake) {
            mistakes.accept(mistake);
            answer(exchange, 500, "text/plain", "");
        }
    }

    private void page(HttpExchange exchange) throws IOException {
        String nonce = keys.phone();
        exchange.getResponseHeaders().set("Content-Security-Policy", Page.POLICY.replace("NONCE", nonce));
        answer(exchange, 200, "text/html", page.in(wish(exchange), nonce));
    }

    private void listen(HttpExchange exchange) throws IOException, RefusedException {
        String query = exchange.getRequestURI().getQuery();
        String token = query == null ? "" : query;
        Listening stream = new Listening(room, exchange, token, page.feed(wish(exchange)));
        room.listen(token, stream);
        listening.add(stream);
        try {
            stream.run(version(exchange.getRequestHeaders().getFirst("Last-Event-ID")));
        } finally {
            listening.remove(stream);
        }
    }

    /** The languages that a phone would like. */
    private static @Nullable String wish(HttpExchange exchange) {
        return exchange.getRequestHeaders().getFirst("Accept-Language");
    }

    /** What a phone says that it has; one that says nonsense gets everything. */
    private static long version(String said) {
        try {
            return said == null ? 0 : Long.parseLong(said);
        } catch (NumberFormatException nonsense) {
            return 0;
        }
    }

    private void join(HttpExchange exchange, JsonNode body) throws IOException, RefusedException {
        String token = room.join(payloads.text(body, "phone"));
        json(exchange, 200, JsonNodeFactory.instance.objectNode().put("phone", token));
    }

    private void send(HttpExchange exchange, JsonNode body) throws IOException, RefusedException {
        String token = payloads.text(body, "phone");
        Offer offer = room.offer(token, payloads.number(body, "offer"));
        Offer.Form form =
                offer.form(payloads.text(body, "client")).orElseThrow(() -> new RefusedException(Refusal.NONSENSE));
        room.send(
                token,
                offer,
                new Command.SendPayload(
                        form.client(),
                        payloads.payload(body.path("payload"), form.type()),
                        Nickname.of(payloads.text(body, "name")).or(() -> page.nameless(wish(exchange)))));
        json(exchange, 202, JsonNodeFactory.instance.objectNode());
    }

    private void vote(HttpExchange exchange, JsonNode body) throws IOException, RefusedException {
        room.vote(payloads.text(body, "phone"), payloads.number(body, "question"), payloads.number(body, "choice"));
        json(exchange, 200, JsonNodeFactory.instance.objectNode());
    }

    private JsonNode body(HttpExchange exchange) throws IOException, RefusedException {
        int most = room.limits().bodyBytes();
        byte[] read = exchange.getRequestBody().readNBytes(most + 1);
        if (read.length > most) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
        return payloads.object(read);
    }

    private static void refuse(HttpExchange exchange, Refusal why) throws IOException {
        if (why == Refusal.TOO_LARGE) {
            // What is still to come of it is not read.
            exchange.getResponseHeaders().set("Connection", "close");
        }
        json(exchange, why.status(), JsonNodeFactory.instance.objectNode().put("refused", why.name()));
    }

    private static void json(HttpExchange exchange, int status, ObjectNode content) throws IOException {
        answer(exchange, status, "application/json", content.toString());
    }

    private static void answer(HttpExchange exchange, int status, String type, String content) throws IOException {
        try (exchange) {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
            boolean empty = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, empty ? -1 : bytes.length);
            if (!empty) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }
}
