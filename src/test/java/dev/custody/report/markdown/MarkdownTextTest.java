package dev.custody.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkdownTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "- a list > \\- a list",
                "+1 > \\+1",
                "--- > \\---",
                "=== > \\===",
                "1. First > 1\\. First",
                "12) twelfth > 12\\) twelfth",
                "1. > 1\\.",
                "1.646 s > 1.646 s",
                "2 messages > 2 messages",
                "a - b > a - b",
            })
    void whatWouldBeginSomethingAtTheStartOfALineIsText(String text, String markdown) {
        assertThat(MarkdownText.escaped(text)).isEqualTo(markdown);
    }
}
