package dev.custody.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.custody.trace.Phrases;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationTest {
    private final Phrases german = new Phrases(Locale.GERMAN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        connection refused | Verbindung abgelehnt
        503: connection refused | 503: Verbindung abgelehnt
        400: text has 512 characters, more than 200 | 400: text hat 512 Zeichen, mehr als 200
        select from outbox | lesen aus outbox
        2 of 4 | 2 von 4
        503: unique key: 3 is there already | 503: eindeutiger Schlüssel: 3 ist schon vorhanden
        the batch of worker can be 1 to 10000 | Einstellung „Stapelgröße“ von worker geht nur von 1 bis 10000
        nobody can convert it | nobody can convert it
        """)
    void theEnginesWordsAreKnownWithWhatStandsInThem(String english, String expected) {
        assertThat(german.of(english)).isEqualTo(expected);
        assertThat(new Phrases(Locale.ROOT).of(english)).isEqualTo(english);
        assertThat(new Phrases(Locale.FRENCH).of(english)).isEqualTo(english);
    }

    @Test
    void aTemplateKeepsBracesAndApostrophesThatAreNoPlaces() {
        Template template = Template.of("it's {1}, {x} and {0}, {1}");
        assertThat(template.fill("a", 2)).isEqualTo("it's 2, {x} and a, 2");
        assertThat(Template.of("plain {}").fill("ignored")).isEqualTo("plain {}");
    }

    @Test
    void aTextThatThereIsNotSaysSo() {
        Phrasebook book = Phrasebook.of(Phrases.class, "Phrases", Locale.ROOT);
        assertThatThrownBy(() -> book.of("nothing-like-it"))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("nothing-like-it")
                .hasMessageContaining("Phrases");
        assertThat(book.find("nothing-like-it")).isEmpty();
        assertThat(book.find("at", 5)).contains("at 5");
    }
}
