package dev.custody.words;

import java.util.Locale;

/** What files, commands and stylesheets call a constant. */
public final class Kebab {
    private Kebab() {}

    /** {@code UNDER_WAY} is {@code under-way}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
