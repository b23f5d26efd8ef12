package dev.custody.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "0 s, 0",
        "500 us, 500",
        "500 µs, 500",
        "40 ms, 40000",
        "40ms, 40000",
        "2.5 s, 2500000",
        "0.000001 s, 1",
        "5 min, 300000000",
        "1.5 h, 5400000000",
        "365 d, 31536000000000"
    })
    void readsWhatPeopleWrite(String text, long micros) {
        assertThat(Durations.parseMicros(text)).isEqualTo(micros);
    }

    @ParameterizedTest
    @CsvSource({
        "40, no duration",
        "ms, no duration",
        "'', no duration",
        "4 parsecs, no duration",
        "1e3 s, no duration",
        "NaN s, no duration",
        "99999999999999999999 s, too long",
        "-40 ms, negative",
        "366 d, too long",
        "999999999999999999 d, too long",
        "0.5 us, too fine"
    })
    void refusesWhatIsNone(String text, String reason) {
        assertThatThrownBy(() -> Durations.parseMicros(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "1, 1 us",
        "999, 999 us",
        "1500, 1.5 ms",
        "40000, 40 ms",
        "2500000, 2.5 s",
        "90000000, 90 s",
        "300000000, 5 min",
        "7200000000, 2 h",
        "-2500000, -2.5 s"
    })
    void writesTheNaturalUnit(long micros, String text) {
        assertThat(Durations.format(micros)).isEqualTo(text);
    }

    @Test
    void readsBackWhatItWrites() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 10_000; i++) {
            long micros = random.nextLong(1L << random.nextInt(1, 44));
            assertThat(Durations.parseMicros(Durations.format(micros))).isEqualTo(micros);
        }
    }
}
