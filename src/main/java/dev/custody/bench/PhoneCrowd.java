package dev.custody.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Many phones, as a program of its own: each with an open stream, they send in turn. {@code PhoneCrowd ADDRESS PHONES PER_SECOND
 * SECONDS}; it says {@link #READY} when all are there, and at the end what they saw.
 */
public final class PhoneCrowd {
    static final String READY = "ready";
    private static final double PER_MILLI = 1e6;
    private static final double PER_SECOND = 1e9;
    private static final long LAST_NANOS = 5_000_000_000L;

    private final ObjectMapper json = new ObjectMapper();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(threads)
            .build();
    private final String address;
    private final List<Phone> phones = new ArrayList<>();
    private final ConcurrentLinkedQueue<Double> taken = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Double> numbered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();

    private PhoneCrowd(String address) {
        this.address = address;
    }

    /** One of them; it has one message under way at a time. */
    private static final class Phone {
        private final String token;
        private volatile int offer;
        private volatile String client = "";
        /** When it sent what has no number yet; 0 for nothing. */
        private volatile long sentNanos;

        private Phone(String token) {
            this.token = token;
        }
    }

    /** See the class. */
    public static void main(String[] arguments) throws Exception {
        PhoneCrowd crowd = new PhoneCrowd(arguments[0]);
        crowd.gather(Integer.parseInt(arguments[1]));
        System.out.println(READY);
        crowd.send(Double.parseDouble(arguments[2]), Double.parseDouble(arguments[3]));
        crowd.report();
        System.exit(0);
    }

    private void gather(int count) throws Exception {
        CountDownLatch listening = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            Phone phone = new Phone(
                    json.readTree(post("/join", json.createObjectNode()).body())
                            .path("phone")
                            .textValue());
            phones.add(phone);
            HttpResponse<InputStream> stream = http.send(
                    HttpRequest.newBuilder(URI.create(address + "/events?" + phone.token))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            threads.execute(() -> listen(phone, stream.body(), listening));
        }
        listening.await();
    }

    private void listen(Phone phone, InputStream stream, CountDownLatch listening) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data: ")) {
                    hear(phone, json.readTree(line.substring("data: ".length())), listening);
                }
            }
        } catch (IOException over) {
            // The invitation has ended.
        }
    }

    private void hear(Phone phone, JsonNode heard, CountDownLatch listening) {
        if (heard.has("forms")) {
            phone.client = heard.path("forms").path(0).path("client").asText();
            phone.offer = heard.path("number").intValue();
            listening.countDown();
        } else if (heard.path("standing").asText().equals("known") && phone.sentNanos != 0) {
            numbered.add((System.nanoTime() - phone.sentNanos) / PER_MILLI);
            phone.sentNanos = 0;
        }
    }

    private void send(double perSecond, double seconds) {
        long begun = System.nanoTime();
        int count = (int) (perSecond * seconds);
        for (int i = 0; i < count; i++) {
            long due = begun + (long) (i / perSecond * PER_SECOND);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            Phone phone = phones.get(i % phones.size());
            String name = "Guest " + i % phones.size();
            threads.execute(() -> send(phone, name));
        }
        long end = System.nanoTime() + LAST_NANOS;
        while (numbered.size() + refused.get() < count && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void send(Phone phone, String name) {
        long now = System.nanoTime();
        phone.sentNanos = now;
        ObjectNode body = json.createObjectNode()
                .put("phone", phone.token)
                .put("offer", phone.offer)
                .put("client", phone.client)
                .put("name", name);
        body.putObject("payload");
        try {
            int status = post("/send", body).statusCode();
            if (status == 202) {
                taken.add((System.nanoTime() - now) / PER_MILLI);
            } else {
                refused.incrementAndGet();
            }
        } catch (IOException | InterruptedException lost) {
            refused.incrementAndGet();
        }
    }

    private HttpResponse<String> post(String what, ObjectNode body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address + what))
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void report() {
        System.out.printf(Locale.ROOT, "%d phones, %d messages refused or lost%n", phones.size(), refused.get());
        Times.line(System.out, "from sending until the server has it", taken);
        Times.line(System.out, "from sending until its number is on the phone", numbered);
        System.out.flush();
    }
}
