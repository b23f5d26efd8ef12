package dev.custody.desktop.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.palette.Fuzzy.Fit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FuzzyTest {
    @ParameterizedTest
    @CsvSource({
        "to the, To the start, PREFIX",
        "START, To the start, WORD",
        "ts, To the start, WORD_STARTS",
        "tosta, To the start, WORD_STARTS",
        "sb, Step-back, WORD_STARTS",
        "tart, To the start, INSIDE",
        "tstt, To the start, SUBSEQUENCE",
        "12, #12, WORD",
    })
    void fitsInTheBestWay(String query, String name, Fit fit) {
        assertThat(Fuzzy.match(query, name).orElseThrow().fit()).isEqualTo(fit);
    }

    @Test
    void knowsTheLettersThatWereTyped() {
        assertThat(Fuzzy.match("tosta", "To the start").orElseThrow().letters()).containsExactly(0, 1, 7, 8, 9);
    }

    @Test
    void aWordStartThatLeadsNowhereIsGivenUp() {
        // The first "s" begins a word too, but no "ta" follows it.
        assertThat(Fuzzy.match("sta", "Show the start").orElseThrow().fit()).isEqualTo(Fit.WORD);
        assertThat(Fuzzy.match("tsto", "The show, to the stop").orElseThrow().letters())
                .containsExactly(0, 4, 10, 11);
    }

    @Test
    void whatLacksALetterDoesNotFit() {
        assertThat(Fuzzy.match("trats", "Start")).isEmpty();
        assertThat(Fuzzy.match("", "Start")).isPresent();
    }
}
