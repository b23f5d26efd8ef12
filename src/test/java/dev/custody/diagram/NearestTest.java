package dev.custody.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> NAMES = List.of("worker", "orders", "database", "dead-letters", "api");

    @Test
    void findsTheNearestFirst() {
        assertThat(Nearest.to("worke", NAMES)).containsExactly("worker");
        assertThat(Nearest.to("order", List.of("border", "orders", "orde"))).hasSize(3);
        assertThat(Nearest.to("wroker", NAMES)).as("two letters swapped").containsExactly("worker");
        assertThat(Nearest.to("DATABASE", NAMES)).containsExactly("database");
        assertThat(Nearest.to("letters", NAMES)).containsExactly("dead-letters");
    }

    @Test
    void staysSilentWhenNothingIsNear() {
        assertThat(Nearest.to("xylophone", NAMES)).isEmpty();
        assertThat(Nearest.to("", NAMES)).isEmpty();
        assertThat(Nearest.to("w".repeat(100_000), NAMES)).isEmpty();
        assertThat(Nearest.question("xylophone", NAMES)).isEmpty();
    }

    @Test
    void asks() {
        assertThat(Nearest.question("worke", NAMES)).isEqualTo("Did you mean 'worker'? ");
    }
}
