package dev.custody.desktop.prefs;

import dev.custody.desktop.text.Language;
import dev.custody.desktop.text.Texts;
import java.nio.file.Path;

/**
 * What is wrong with the file of the preferences.
 *
 * @param detail what the system said of it; for a file that was of no use, under which name it is kept, if it is
 */
public record Trouble(Kind kind, Path file, String detail) {
    /** What could not be done with it, or is wrong in it. */
    public enum Kind {
        UNREADABLE,
        TOO_LARGE,
        NOT_OURS,
        UNSAVED
    }

    /** For a person. */
    public String in(Language language) {
        Texts texts = language.texts(Trouble.class);
        return texts.of(
                kind.name(),
                file,
                switch (kind) {
                    case UNREADABLE, UNSAVED -> detail;
                    case TOO_LARGE, NOT_OURS -> detail.isEmpty() ? texts.of("not-kept") : texts.of("kept", detail);
                });
    }
}
