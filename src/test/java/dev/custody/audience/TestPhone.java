package dev.custody.audience;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A phone without a person: asks over HTTP as the page does, and keeps what it hears. */
public final class TestPhone implements AutoCloseable {
    static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SECONDS = 20;

    public record Heard(String name, JsonNode data, String id) {}

    private final String address;
    final String token;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private @Nullable InputStream stream;
    private volatile String lastId = "0";
    private int offered;

    private TestPhone(String address, String token) {
        this.address = address;
        this.token = token;
    }

    public static TestPhone join(String address) throws Exception {
        HttpResponse<String> answer = post(address + "/join", "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new TestPhone(address, JSON.readTree(answer.body()).path("phone").textValue());
    }

    public static HttpResponse<String> post(String uri, String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(uri))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    public static HttpResponse<String> get(String uri, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri));
        return HTTP.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Listens from where it stopped. */
    public TestPhone listen() throws Exception {
        return listenIn("en");
    }

    /** Listens anew, as a page does that is loaded again: hears how everything stands. */
    public TestPhone reload() throws Exception {
        hangUp();
        lastId = "0";
        heard.clear();
        return listen();
    }

    /** The same as {@link #listen}, in a language. */
    public TestPhone listenIn(String language) throws Exception {
        HttpResponse<InputStream> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(address + "/events?" + token))
                        .header("Last-Event-ID", lastId)
                        .header("Accept-Language", language)
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        stream = answer.body();
        Thread.ofVirtual().start(() -> read(answer.body()));
        return this;
    }

    private void read(InputStream in) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String name = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    lastId = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    heard.add(new Heard(name, JSON.readTree(line.substring(6)), lastId));
                }
            }
        } catch (IOException hungUp) {
            // Told by the event below.
        }
        heard.add(new Heard("end", JSON.createObjectNode(), lastId));
    }

    /** The next event of that name. */
    public JsonNode next(String name) throws InterruptedException {
        while (true) {
            Heard next = heard.poll(SECONDS, TimeUnit.SECONDS);
            assertThat(next)
                    .as("an event " + name + " within " + SECONDS + " s")
                    .isNotNull();
            if (next.name.equals(name)) {
                return next.data;
            }
        }
    }

    /** The next event of all. */
    public Heard next() throws InterruptedException {
        Heard next = heard.poll(SECONDS, TimeUnit.SECONDS);
        assertThat(next).as("an event within " + SECONDS + " s").isNotNull();
        return next;
    }

    /** The number of what it is offered now. Takes all else out of what it heard. */
    public int offer() throws InterruptedException {
        heard("offer").forEach(offer -> offered = offer.path("number").intValue());
        return offered == 0 ? offered = next("offer").path("number").intValue() : offered;
    }

    /** What came under that name since the last call, and is taken out of what it heard; all else of that time is forgotten. */
    public List<JsonNode> heard(String name) {
        List<Heard> all = new ArrayList<>();
        heard.drainTo(all);
        return all.stream()
                .filter(each -> each.name.equals(name))
                .map(Heard::data)
                .toList();
    }

    public HttpResponse<String> send(int offer, String client, String name, String payload) throws Exception {
        return post(
                address + "/send",
                JSON.createObjectNode()
                        .put("phone", token)
                        .put("offer", offer)
                        .put("client", client)
                        .put("name", name)
                        .set("payload", JSON.readTree(payload))
                        .toString());
    }

    public HttpResponse<String> vote(int question, int choice) throws Exception {
        return post(
                address + "/vote",
                JSON.createObjectNode()
                        .put("phone", token)
                        .put("question", question)
                        .put("choice", choice)
                        .toString());
    }

    public void hangUp() throws IOException {
        if (stream != null) {
            stream.close();
        }
    }

    @Override
    public void close() throws IOException {
        hangUp();
    }
}
