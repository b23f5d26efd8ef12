package dev.custody.engine.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Field;
import dev.custody.diagram.MessageType;
import dev.custody.diagram.MessageTypeId;
import dev.custody.diagram.Nature;
import dev.custody.diagram.TableId;
import dev.custody.engine.kernel.RandomStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What clients make up is what it is said to be. */
class PayloadsTest {
    @Test
    void whatIsInvalidBreaksALimitWhateverTheLimitIs() {
        for (int limit = 1; limit <= 60; limit++) {
            for (Field field : List.of(
                    new Field.TextField("text", limit, List.of("a")),
                    new Field.IntegerField("number", -limit, limit))) {
                MessageType type = new MessageType(
                        new MessageTypeId("order"),
                        List.of(field),
                        Optional.empty(),
                        new TableId(new ComponentId("database"), "orders"),
                        List.of());
                RandomStream random = new RandomStream(limit);
                assertThat(Payloads.complaint(type, Payloads.generate(type, Nature.INVALID, random)))
                        .as("%s, limit %d", field, limit)
                        .isPresent();
                assertThat(Payloads.complaint(type, Payloads.generate(type, Nature.VALID, random)))
                        .as("%s, limit %d", field, limit)
                        .isEmpty();
            }
        }
    }
}
