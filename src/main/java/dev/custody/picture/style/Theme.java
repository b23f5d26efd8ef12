package dev.custody.picture.style;

/** A theme of the window: a sheet of tokens over the light one's. */
public enum Theme {
    LIGHT(""),
    DARK("themes/dark.css"),
    HIGH_CONTRAST("themes/high-contrast.css"),
    PROJECTOR("themes/projector.css");

    private final String sheet;

    Theme(String sheet) {
        this.sheet = sheet;
    }

    /** Its stylesheet; empty for the light one, which has none of its own. */
    String sheet() {
        return sheet;
    }
}
