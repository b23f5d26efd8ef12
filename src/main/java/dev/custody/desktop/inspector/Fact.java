package dev.custody.desktop.inspector;

/**
 * Something known, under its name.
 *
 * @param amiss whether it is as it should not be
 */
record Fact(String name, String value, boolean amiss) {
    static Fact of(String name, String value) {
        return new Fact(name, value, false);
    }
}
