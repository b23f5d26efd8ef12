package dev.custody.diagram.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.custody.diagram.Defaults;
import dev.custody.diagram.Durations;
import dev.custody.diagram.Guarantee;
import dev.custody.diagram.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The published schema and the loader say the same. */
final class SchemaTest {
    private final JsonNode schema = read();

    @Test
    void isASchemaItself() {
        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                .validate(schema.toString(), InputFormat.JSON);
        assertThat(errors).isEmpty();
    }

    @Test
    void namesTheDefaultsThatTheLoaderUses() {
        Map<String, Object> said = new TreeMap<>();
        collectDefaults(schema.path("$defs"), "", said);
        Map<String, Object> used = new TreeMap<>();
        used.put("client.timeout", Durations.format(Defaults.CLIENT_TIMEOUT_MICROS));
        used.put("retry.attempts", Defaults.RETRY_ATTEMPTS);
        used.put("retry.backoff", Durations.format(Defaults.RETRY_BACKOFF_MICROS));
        used.put("retry.factor", (int) Defaults.RETRY_FACTOR);
        used.put("polls.every", Durations.format(Defaults.POLLS_EVERY_MICROS));
        used.put("polls.atMost", Defaults.POLLS_AT_MOST);
        used.put("workload.messages", Defaults.WORKLOAD_MESSAGES);
        used.put("workload.perSecond", (int) Defaults.WORKLOAD_PER_SECOND);
        used.put("workload.burst", Defaults.WORKLOAD_BURST);
        used.put("workload.arrivals", "steady");
        used.put("workload.invalid", 0);
        used.put("workload.poison", 0);
        used.put("workload.late", 0);
        used.put("service.replicas", Defaults.SERVICE_REPLICAS);
        used.put("service.concurrency", Defaults.SERVICE_CONCURRENCY);
        used.put("service.backlog", Defaults.SERVICE_BACKLOG);
        used.put("service.memory", Defaults.MEMORY);
        used.put("service.callTimeout", Durations.format(Defaults.CALL_TIMEOUT_MICROS));
        used.put("scale.from", Defaults.SCALE_FROM);
        used.put("scale.perBacklog", Defaults.SCALE_PER_BACKLOG);
        used.put("scale.every", Durations.format(Defaults.SCALE_EVERY_MICROS));
        used.put("trigger.batch", Defaults.BATCH);
        used.put("step.ifExists", "fail");
        used.put("step.spread", "none");
        used.put("step.limit", Defaults.SELECT_LIMIT);
        used.put("database.statement", Durations.format(Defaults.STATEMENT_MICROS));
        used.put("database.commit", Durations.format(Defaults.COMMIT_MICROS));
        used.put("database.lockTimeout", Durations.format(Defaults.LOCK_TIMEOUT_MICROS));
        used.put("database.idleTimeout", Durations.format(Defaults.IDLE_TIMEOUT_MICROS));
        used.put("connections.line", Defaults.CONNECTIONS_LINE);
        used.put("queue.maxReceives", Defaults.MAX_RECEIVES);
        used.put("operation", Durations.format(Defaults.OPERATION_MICROS));
        used.put("visibility", Durations.format(Defaults.VISIBILITY_MICROS));
        used.put("wait", Durations.format(Defaults.WAIT_MICROS));
        used.put("capacity", Defaults.CAPACITY);
        used.put("stream.size", Defaults.STREAM_SIZE);
        used.put("stream.within", Durations.format(Defaults.STREAM_WITHIN_MICROS));
        used.put("stream.callTimeout", Durations.format(Defaults.CALL_TIMEOUT_MICROS));
        used.put("link.latency", Durations.format(Defaults.LINK_LATENCY_MICROS));
        used.put("link.jitter", Durations.format(Defaults.LINK_JITTER_MICROS));
        assertThat(said).isEqualTo(used);
        assertThat(schema.at("/$defs/step/properties/takes/description").asText())
                .contains("default " + Durations.format(Defaults.VALIDATE_MICROS));
    }

    @Test
    void knowsEveryStepAndEveryGuarantee() {
        List<String> verbs = new ArrayList<>();
        schema.at("/$defs/step/oneOf")
                .forEach(choice -> verbs.add(choice.at("/required/0").asText()));
        assertThat(verbs)
                .containsExactlyInAnyOrderElementsOf(records(Step.class)
                        // Not a step of its own, but a member of others.
                        .filter(step -> step != Step.Otherwise.class)
                        .map(step -> step.getSimpleName().toLowerCase(Locale.ROOT))
                        .toList());
        List<String> guarantees = new ArrayList<>();
        schema.at("/$defs/claim/anyOf/0/enum").forEach(guarantee -> guarantees.add(guarantee.asText()));
        assertThat(guarantees)
                .containsExactlyElementsOf(Stream.of(Guarantee.values())
                        .filter(guarantee -> guarantee != Guarantee.ACCEPTS_WHILE_DOWN)
                        .map(Guarantee::id)
                        .toList());
    }

    @Test
    void explainsEveryPropertyToAnEditor() {
        List<String> silent = new ArrayList<>();
        collectSilent(schema, "", silent);
        assertThat(silent).isEmpty();
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(SchemaTest::records)
                : Stream.of(type);
    }

    private static void collectDefaults(JsonNode defs, String path, Map<String, Object> said) {
        for (Map.Entry<String, JsonNode> entry : defs.properties()) {
            String name = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            JsonNode byDefault = entry.getValue().path("default");
            if (!byDefault.isMissingNode()) {
                said.put(name, byDefault.isTextual() ? byDefault.textValue() : byDefault.intValue());
            }
            collectDefaults(entry.getValue().path("properties"), name, said);
        }
    }

    /** What a property is for is said at the property or at what it refers to. */
    private void collectSilent(JsonNode node, String path, List<String> silent) {
        for (Map.Entry<String, JsonNode> property : node.path("properties").properties()) {
            JsonNode rule = property.getValue();
            boolean narrows = rule.isBoolean() || rule.has("const") || rule.size() == 0;
            JsonNode at = rule;
            while (!narrows && !at.has("description") && at.has("$ref")) {
                at = schema.at(at.path("$ref").asText().substring(1));
            }
            if (!narrows && !at.has("description")) {
                silent.add(path + "/" + property.getKey());
            }
        }
        node.properties().forEach(entry -> collectSilent(entry.getValue(), path + "/" + entry.getKey(), silent));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collectSilent(node.get(i), path + "/" + i, silent);
        }
    }

    private static JsonNode read() {
        try (InputStream in = SchemaTest.class.getResourceAsStream(ShapeCheck.SCHEMA)) {
            return new JsonMapper().readTree(in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
