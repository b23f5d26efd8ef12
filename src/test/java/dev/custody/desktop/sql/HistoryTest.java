package dev.custody.desktop.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HistoryTest {
    private final History history = new History();

    @Test
    void oneGoesBackAndComesBackToWhatWasBeingWritten() {
        history.add("one");
        history.add("two");

        assertThat(history.older("draft")).isEqualTo("two");
        assertThat(history.older("two")).isEqualTo("one");
        assertThat(history.older("one")).as("there is nothing older").isEqualTo("one");
        assertThat(history.younger("one")).isEqualTo("two");
        assertThat(history.younger("two")).isEqualTo("draft");
        assertThat(history.younger("draft")).isEqualTo("draft");
    }

    @Test
    void rightAfterARunOneGoesToTheQueryBeforeIt() {
        history.add("one");
        history.add("two");

        assertThat(history.older("two")).isEqualTo("one");
    }

    @Test
    void aQueryThatIsRunAgainMovesUpAndABlankOneIsNone() {
        history.add("one");
        history.add("two");
        history.add(" one ");
        history.add("  ");

        assertThat(history.all()).containsExactly("one", "two");
    }

    @Test
    void onlyTheYoungestAreKept() {
        for (int i = 0; i < 150; i++) {
            history.add("query " + i);
        }

        assertThat(history.all()).hasSize(100).startsWith("query 149").endsWith("query 50");
    }

    @Test
    void withoutAnyTheEditorKeepsWhatItHas() {
        assertThat(history.older("draft")).isEqualTo("draft");
    }
}
