package dev.custody.desktop.action;

import dev.custody.desktop.text.Language;
import dev.custody.desktop.text.Texts;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is printed on the keys of a keyboard, in one language: JavaFX names them as an English one. */
public final class KeyNames {
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L} ]+");

    private final Texts texts;

    public KeyNames(Language language) {
        texts = language.texts(KeyNames.class);
    }

    /** A key as written on a key sheet. */
    public String of(Chord chord) {
        return NAME.matcher(chord.text())
                .replaceAll(name -> Matcher.quoteReplacement(
                        texts.find("key." + name.group().replace(' ', '-')).orElse(name.group())));
    }

    /** The key that people are told; empty for none. */
    String first(List<Chord> keys) {
        return keys.isEmpty() ? "" : of(keys.getFirst());
    }
}
