package dev.custody.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PhoneTextsTest {
    @Test
    void everyTextIsThereInBothLanguagesAndUsed() throws Exception {
        ResourceBundle english = bundle(Locale.ENGLISH);
        ResourceBundle german = bundle(Locale.GERMAN);
        String page;
        try (var in = PhoneTextsTest.class.getResourceAsStream("phone.html")) {
            page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(new TreeSet<>(german.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        for (String key : english.keySet()) {
            assertThat(german.getString(key)).as(key).isNotEqualTo(english.getString(key));
            assertThat(places(german.getString(key))).as(key).isEqualTo(places(english.getString(key)));
            if (!key.startsWith("refused.")
                    && !key.equals("gone")
                    && !key.equals("waiting")
                    && !key.equals("nameless")) {
                assertThat(page).contains("'" + key + "'");
            }
        }
        for (Refusal refusal : Refusal.values()) {
            assertThat(english.getString("refused." + refusal)).isNotBlank();
        }
    }

    private static String places(String text) {
        return text.replaceAll("[^{}0-9]+|(?<!\\{)[0-9]", "");
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "dev.custody.audience.phone",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
