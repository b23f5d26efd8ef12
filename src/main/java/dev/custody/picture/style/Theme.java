package dev.custody.picture.style;

/** A theme of the window: a sheet of tokens over the light one's, for a root in the state that has its name. */
public enum Theme {
    LIGHT(""),
    DARK("dark"),
    HIGH_CONTRAST("high-contrast"),
    PROJECTOR("projector");

    private final String state;

    Theme(String state) {
        this.state = state;
    }

    /** Its stylesheet; empty for the light one, which has none of its own. */
    String sheet() {
        return state.isEmpty() ? "" : "themes/" + state + ".css";
    }

    /** The root of what wears it. */
    String[] root() {
        return state.isEmpty() ? new String[] {"root"} : new String[] {"root", ":" + state};
    }
}
