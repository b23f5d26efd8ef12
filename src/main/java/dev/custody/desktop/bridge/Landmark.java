package dev.custody.desktop.bridge;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What one can jump to in a run, by its marks. */
public enum Landmark {
    FAULT("fault", EnumSet.of(Mark.Kind.KILL, Mark.Kind.CUT, Mark.Kind.SLOW)),
    RETRY("retry", EnumSet.of(Mark.Kind.RETRY)),
    LOSS("loss", EnumSet.of(Mark.Kind.LOSS));

    private final String word;
    private final Set<Mark.Kind> kinds;

    Landmark(String word, EnumSet<Mark.Kind> kinds) {
        this.word = word;
        this.kinds = Collections.unmodifiableSet(kinds);
    }

    public String word() {
        return word;
    }

    /** The marks that are meant. */
    public Set<Mark.Kind> kinds() {
        return kinds;
    }
}
