package dev.custody.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.custody.report.Report;
import dev.custody.report.Reports;
import dev.custody.report.Watch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JsonFormatTest {
    private static String text(Report report) {
        return new String(new JsonFormat().write(report, Watch.NOBODY), StandardCharsets.UTF_8);
    }

    private static void keepsTheSchema(String json) throws Exception {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(Path.of("diagrams/report.schema.json")))
                        .validate(json, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void runsAndComparisonsKeepTheSchema() throws Exception {
        keepsTheSchema(text(Reports.run("no-dead-letter", "2s kill database")));
        keepsTheSchema(text(Reports.run("sync-api", "1s send client {\"text\":\"" + Reports.HOSTILE + "\"}")));
        keepsTheSchema(text(Reports.compared("ack-first", "queue-worker", "2s kill worker")));
    }

    @Test
    void aMessageIsThereWithItsPayloadAndItsEnd() throws Exception {
        JsonNode root = JsonMapper.builder()
                .build()
                .readTree(text(Reports.run("sync-api", "100ms send client {\"text\":\"" + Reports.HOSTILE + "\"}")));
        assertThat(root.path("messages").get(0).path("payload").path("text").asText())
                .isEqualTo(Reports.HOSTILE);
        assertThat(root.path("messages").get(0).path("outcome").asText()).isEqualTo("rejected");
        assertThat(root.path("outcomes").path("rejected").asInt()).isPositive();
    }

    @Test
    void theSameRunGivesTheSameBytes() {
        assertThat(text(Reports.run("outbox", "2s kill relay")))
                .isEqualTo(text(Reports.run("outbox", "2s kill relay")));
    }
}
