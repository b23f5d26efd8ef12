package dev.custody.desktop;

import java.nio.file.Path;
import java.util.Optional;

/** Where nobody is there to be asked. */
final class NoDialogs implements RunFileDialogs {
    @Override
    public Optional<Path> askWhereToSave(String suggestedName) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> askWhatToOpen() {
        return Optional.empty();
    }
}
