package dev.custody.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class KebabTest {
    private enum Thing {
        UNDER_WAY
    }

    @Test
    void writesSmallLettersAndHyphens() {
        assertThat(Kebab.of(Thing.UNDER_WAY)).isEqualTo("under-way");
    }
}
