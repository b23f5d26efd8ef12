package dev.custody.desktop;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person for files. Behind an interface, since a machine without a display has no dialogs. */
interface RunFileDialogs {
    /** Where to save a run; empty if the person thinks better of it. */
    Optional<Path> askWhereToSave(String suggestedName);

    /** Which run to open; empty if the person thinks better of it. */
    Optional<Path> askWhatToOpen();
}
