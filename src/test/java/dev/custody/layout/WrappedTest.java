package dev.custody.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each letter is 10 wide, a line 20 high. */
final class WrappedTest {
    private static Wrapped in(String words, double width, double height) {
        return Wrapped.of(words, width, height, 20, text -> text.length() * 10.0);
    }

    @Test
    void whatFitsStaysOnOneLine() {
        Wrapped commit = in("ack queue", 90, 40);
        assertThat(commit.lines()).containsExactly("ack queue");
        assertThat(commit.factor()).isEqualTo(1);
    }

    @Test
    void whatDoesNotFitStandsOnTwoLinesWhereTheyAreLargest() {
        Wrapped work = in("reserve the goods", 120, 40);
        assertThat(work.lines()).containsExactly("reserve", "the goods");
        assertThat(work.factor()).isEqualTo(1);
    }

    @Test
    void twoLinesAreNoHigherThanTheRoom() {
        Wrapped work = in("reserve the goods", 120, 36);
        assertThat(work.lines()).hasSize(2);
        assertThat(work.factor()).isEqualTo(0.9);
    }

    @Test
    void whereTwoWouldBeSmallerItStaysOne() {
        Wrapped work = in("reserve the goods", 120, 20);
        assertThat(work.lines()).containsExactly("reserve the goods");
        assertThat(work.factor()).isEqualTo(120.0 / 170);
    }

    @Test
    void oneLongWordIsWrittenSmaller() {
        Wrapped work = in("Auftragsbestätigung", 95, 40);
        assertThat(work.lines()).hasSize(1);
        assertThat(work.factor()).isEqualTo(0.5);
    }
}
