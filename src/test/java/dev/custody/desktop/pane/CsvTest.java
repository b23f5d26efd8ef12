package dev.custody.desktop.pane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CsvTest {
    @Test
    void namesComeFirstAndLinesEndAsTheyMust() {
        assertThat(Csv.of(List.of("id", "state"), List.of(List.of("1", "new"), List.of("2", "NULL"))))
                .isEqualTo("id,state\r\n1,new\r\n2,NULL\r\n");
    }

    @Test
    void whatWouldBeMisreadIsQuoted() {
        assertThat(Csv.of(List.of("a,b"), List.of(List.of("say \"yes\""), List.of("two\nlines"), List.of(" edge"))))
                .isEqualTo("\"a,b\"\r\n\"say \"\"yes\"\"\"\r\n\"two\nlines\"\r\n\" edge\"\r\n");
    }

    @Test
    void whatIsNullIsNothingAndTheWordNullIsAWord() {
        assertThat(Csv.of(List.of("a", "b", "c"), List.of(Arrays.asList("NULL", null, ""))))
                .isEqualTo("a,b,c\r\nNULL,,\"\"\r\n");
    }

    @Test
    void anEmptyTextIsNoMissingCell() {
        assertThat(Csv.of(List.of("a"), List.of(List.of("")))).isEqualTo("a\r\n\"\"\r\n");
    }
}
