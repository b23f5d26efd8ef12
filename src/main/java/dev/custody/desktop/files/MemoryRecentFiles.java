package dev.custody.desktop.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class MemoryRecentFiles implements RecentFiles {
    private final List<Path> files = new ArrayList<>();

    @Override
    public List<Path> list() {
        return List.copyOf(files);
    }

    @Override
    public void add(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        files.remove(whole);
        files.addFirst(whole);
        if (files.size() > MOST) {
            files.removeLast();
        }
    }

    @Override
    public void forget(Path file) {
        files.remove(file.toAbsolutePath().normalize());
    }
}
