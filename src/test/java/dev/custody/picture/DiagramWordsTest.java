package dev.custody.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DiagramWordsTest {
    @Test
    void oneWaitsAndSeveralWait() {
        DiagramWords words = new DiagramWords(Locale.ENGLISH);

        assertThat(IntStream.of(1, 2, 11).mapToObj(words::waiting)).containsExactly("1 waits", "2 wait", "11 wait");
    }
}
