package dev.custody.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Guarantee;
import dev.custody.trace.Receipt;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In English the bundle says what the files and reports say; in German it says it in German. */
final class NamesTest {
    private final Names english = new Names(Locale.ENGLISH);
    private final Names german = new Names(Locale.GERMAN);

    @ParameterizedTest
    @EnumSource
    void outcomes(Outcome outcome) {
        assertThat(english.of(outcome)).isEqualTo(outcome.words());
        assertThat(german.of(outcome)).isNotBlank().isNotEqualTo(outcome.words());
    }

    @ParameterizedTest
    @EnumSource
    void receipts(Receipt receipt) {
        assertThat(german.of(receipt)).isNotBlank().isNotEqualTo(english.of(receipt));
    }

    @ParameterizedTest
    @EnumSource
    void meanings(Guarantee guarantee) {
        assertThat(english.meaning(guarantee)).isEqualTo(guarantee.meaning());
        assertThat(german.meaning(guarantee)).endsWith(".").isNotEqualTo(guarantee.meaning());
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST", "DEAD_LETTERED"})
    void aLanguageWithoutABundleFallsBackToEnglish(Outcome outcome) {
        assertThat(new Names(Locale.FRENCH).of(outcome)).isEqualTo(outcome.words());
    }
}
