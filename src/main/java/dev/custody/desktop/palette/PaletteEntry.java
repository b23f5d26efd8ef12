package dev.custody.desktop.palette;

/**
 * Something that the palette offers.
 *
 * @param id the same for the same thing from one time to the next
 * @param detail what it belongs to, in a few words
 * @param hint what it does, in a sentence; empty if its name says all of that
 * @param key the key that does the same; empty for none
 * @param enabled whether it would do anything now
 */
public record PaletteEntry(
        String id, Kind kind, String name, String detail, String hint, String key, boolean enabled, Runnable act) {

    /** One whose name says all. */
    public PaletteEntry(String id, Kind kind, String name, String detail, String key, boolean enabled, Runnable act) {
        this(id, kind, name, detail, "", key, enabled, act);
    }

    /** What there is, in the order in which equals are listed. */
    public enum Kind {
        /** What can be done to what is selected. */
        DEED,
        ACTION,
        COMPONENT,
        /** Another branch of the run that is open. */
        BRANCH,
        DIAGRAM,
        SCENARIO,
        FILE,
        COMPARISON,
        MESSAGE
    }
}
