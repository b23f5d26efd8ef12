package dev.custody.desktop.bridge;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What one can jump to in a run, by its marks. */
public enum Landmark {
    FAULT(EnumSet.of(Mark.Kind.KILL, Mark.Kind.CUT, Mark.Kind.SLOW)),
    RETRY(EnumSet.of(Mark.Kind.RETRY)),
    LOSS(EnumSet.of(Mark.Kind.LOSS));

    private final Set<Mark.Kind> kinds;

    Landmark(EnumSet<Mark.Kind> kinds) {
        this.kinds = Collections.unmodifiableSet(kinds);
    }

    /** The marks that are meant. */
    public Set<Mark.Kind> kinds() {
        return kinds;
    }
}
