package dev.custody.desktop.prefs;

/**
 * How the window looks and moves.
 *
 * @param fontSize of ordinary text, in pixels; everything else grows with it
 */
public record Looks(Theme theme, Accent accent, double fontSize, Motion motion) {
    public static final double SMALLEST = 11;
    public static final double USUAL = 13;
    public static final double LARGEST = 20;
    public static final Looks DEFAULT = new Looks(Theme.SYSTEM, Accent.BLUE, USUAL, Motion.SYSTEM);

    /** What colours everything has. */
    public enum Theme {
        /** Light or dark, as the platform is. */
        SYSTEM,
        LIGHT,
        DARK,
        /** Black, white, and few strong colours. */
        HIGH_CONTRAST,
        /** For the last row of a room. */
        PROJECTOR
    }

    /** The colour of what is chosen, focused or past. */
    public enum Accent {
        BLUE,
        GREEN,
        PURPLE,
        AMBER
    }

    /** Whether things glide and burst, or step. */
    public enum Motion {
        SYSTEM,
        FULL,
        REDUCED
    }

    /** What a file does not say, or says in a way of later versions, is as it is by default. */
    public Looks {
        theme = theme == null ? Theme.SYSTEM : theme;
        accent = accent == null ? Accent.BLUE : accent;
        motion = motion == null ? Motion.SYSTEM : motion;
        fontSize = fontSize >= SMALLEST && fontSize <= LARGEST ? fontSize : USUAL;
    }

    public Looks withTheme(Theme chosen) {
        return new Looks(chosen, accent, fontSize, motion);
    }

    public Looks withAccent(Accent chosen) {
        return new Looks(theme, chosen, fontSize, motion);
    }

    public Looks withFontSize(double chosen) {
        return new Looks(theme, accent, chosen, motion);
    }

    public Looks withMotion(Motion chosen) {
        return new Looks(theme, accent, fontSize, chosen);
    }
}
