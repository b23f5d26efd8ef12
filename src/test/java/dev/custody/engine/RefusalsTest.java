package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.ComponentId;
import dev.custody.engine.port.QueryResult;
import dev.custody.engine.port.Refusals;
import dev.custody.sink.heap.HeapSinks;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class RefusalsTest {
    private final Refusals german = new Refusals(Locale.GERMAN);

    @Test
    void whatIsRefusedIsRefusedInGermanToo() {
        QueryResult refused = new HeapSinks().query(new ComponentId("database"), "SELECT 1", 1);

        assertThat(german.of((QueryResult.Refused) refused))
                .isEqualTo("Dieser Lauf hält seine Senken im Speicher, wo es kein SQL gibt.");
        assertThat(german.of(new QueryResult.Refused("orders is down. Restart it first.")))
                .isEqualTo("orders ist tot. Erst neu starten.");
        assertThat(new Refusals(Locale.ENGLISH).of((QueryResult.Refused) refused))
                .isEqualTo(((QueryResult.Refused) refused).why());
    }

    @Test
    void whatTheDatabaseSaysItSaysItself() {
        assertThat(german.of(new QueryResult.Refused("Table \"ORDER\" not found")))
                .isEqualTo("Table \"ORDER\" not found");
    }
}
