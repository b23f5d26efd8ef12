package dev.custody.sink;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import scala.Option;

/** ElasticMQ, an implementation of SQS that is not ours, spoken to over HTTP as any client would; its clock is ours to move. */
final class ElasticMq implements AutoCloseable {
    private static final Pattern MESSAGE = Pattern.compile("<Message>(.*?)</Message>", Pattern.DOTALL);

    /** Far ahead of the real time: what is sent is stamped with that, and must be visible at once. */
    private final AtomicLong clockMillis = new AtomicLong(4_000_000_000_000L);

    private final ActorSystem system = ActorSystem.create("queues");
    private final SQSRestServer server;
    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();

    /** A message as it was handed out. */
    record Received(String body, String receipt) {}

    /** An answer that is no success: its code, such as {@code InvalidParameterValue}. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String code) {
            super(code);
        }
    }

    ElasticMq() {
        NowProvider clock = new NowProvider() {
            @Override
            public long nowMillis() {
                return clockMillis.get();
            }
        };
        ActorRef manager = system.actorOf(Props.create(
                QueueManagerActor.class, () -> new QueueManagerActor(clock, StrictSQSLimits$.MODULE$, Option.empty())));
        server = SQSRestServerBuilder.withActorSystem(system)
                .withQueueManagerActor(manager)
                .withInterface("127.0.0.1")
                .withDynamicPort()
                .start();
        address = "http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort();
    }

    void advanceSeconds(int seconds) {
        clockMillis.addAndGet(seconds * 1_000L);
    }

    void create(String queue, Map<String, String> attributes) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("QueueName", queue);
        int number = 1;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            parameters.put("Attribute." + number + ".Name", attribute.getKey());
            parameters.put("Attribute." + number++ + ".Value", attribute.getValue());
        }
        call("/", "CreateQueue", parameters);
    }

    void delete(String queue) {
        call(path(queue), "DeleteQueue", Map.of());
    }

    void send(String queue, String body) {
        call(path(queue), "SendMessage", Map.of("MessageBody", body));
    }

    /** All that is visible, up to the ten that SQS hands out at once, by body. */
    List<Received> receive(String queue, int visibilitySeconds) {
        String answer = call(
                path(queue),
                "ReceiveMessage",
                Map.of("MaxNumberOfMessages", "10", "VisibilityTimeout", Integer.toString(visibilitySeconds)));
        List<Received> received = new ArrayList<>();
        Matcher matcher = MESSAGE.matcher(answer);
        while (matcher.find()) {
            received.add(new Received(element(matcher.group(1), "Body"), element(matcher.group(1), "ReceiptHandle")));
        }
        received.sort((a, b) -> Integer.compare(Integer.parseInt(a.body()), Integer.parseInt(b.body())));
        return received;
    }

    void acknowledge(String queue, String receipt) {
        call(path(queue), "DeleteMessage", Map.of("ReceiptHandle", receipt));
    }

    void changeVisibility(String queue, String receipt, int seconds) {
        call(
                path(queue),
                "ChangeMessageVisibility",
                Map.of("ReceiptHandle", receipt, "VisibilityTimeout", Integer.toString(seconds)));
    }

    static String arn(String queue) {
        return "arn:aws:sqs:elasticmq:000000000000:" + queue;
    }

    private static String path(String queue) {
        return "/000000000000/" + queue;
    }

    private static String element(String xml, String name) {
        int from = xml.indexOf("<" + name + ">") + name.length() + 2;
        return xml.substring(from, xml.indexOf("</" + name + ">", from));
    }

    private String call(String path, String action, Map<String, String> parameters) {
        StringBuilder form = new StringBuilder("Action=" + action + "&Version=2012-11-05");
        parameters.forEach((name, value) -> form.append('&')
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new Refused(
                        response.body().contains("<Code>") ? element(response.body(), "Code") : response.body());
            }
            return response.body();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(action, failed);
        }
    }

    @Override
    public void close() {
        http.close();
        server.stopAndWait();
        system.terminate();
    }
}
