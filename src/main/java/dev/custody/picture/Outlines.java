package dev.custody.picture;

import dev.custody.layout.Box;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How large outlines are: each is measured once, since a film draws the same few a hundred thousand times. */
public final class Outlines {
    private final Map<String, Box> known = new ConcurrentHashMap<>();

    Box of(String path) {
        return known.computeIfAbsent(path, PathBounds::of);
    }
}
