package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class NicknameTest {
    @Test
    void keepsWhatIsSeen() {
        assertThat(of("Ana")).isEqualTo("Ana");
        assertThat(of("  Jürgen \t 漢字  👩‍💻 ")).isEqualTo("Jürgen 漢字 👩‍💻");
        assertThat(of("<script>alert(1)</script>")).as("text is text").isEqualTo("<script>alert(1)</script");
    }

    @Test
    void takesAwayWhatHidesOrTurnsText() {
        assertThat(of("A\u0000n\u0007a\u202E\u2066\u200F\uFEFF\uD800")).isEqualTo("Ana");
        assertThat(of("a\u2028b\nc")).isEqualTo("abc");
    }

    @Test
    void cutsAtCodePoints() {
        assertThat(of("🎉".repeat(100))).isEqualTo("🎉".repeat(24));
    }

    @Test
    void nothingIsNoName() {
        assertThat(Nickname.of(" \u202E ")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Nickname(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Nickname("a\u202Eb"));
    }

    private static String of(String raw) {
        return Nickname.of(raw).orElseThrow().text();
    }
}
