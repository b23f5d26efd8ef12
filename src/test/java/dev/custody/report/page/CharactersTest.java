package dev.custody.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CharactersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "within 128 ms, at most 4.033 s.|within 128~ms, at most 4.033~s.",
                "95 % within 40 µs|95~% within 40~µs",
                "until 5 min (2 h, 1 d)|until 5~min (2~h, 1~d)",
                "3 servers, 12 minutes, 2 messages|3 servers, 12 minutes, 2 messages",
                "a s, #4 sent|a s, #4 sent",
            })
    void numbersStayWithTheirUnitsAndWithNothingElse(String text, String together) {
        assertThat(Characters.together(text)).isEqualTo(together.replace('~', '\u00a0'));
    }
}
