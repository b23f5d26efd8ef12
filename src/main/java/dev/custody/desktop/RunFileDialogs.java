package dev.custody.desktop;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person for files. Behind an interface, since a machine without a display has no dialogs. */
interface RunFileDialogs {
    /** Where to save a run; empty if the person thinks better of it. */
    Optional<Path> askWhereToSave(String suggestedName);

    /**
     * Where to save a picture, whose format the ending of the name says; empty if the person thinks better of it. The same
     * question as for a run where dialogs do not tell kinds of files apart.
     */
    default Optional<Path> askWhereToSavePicture(String suggestedName) {
        return askWhereToSave(suggestedName);
    }

    /** Which run to open; empty if the person thinks better of it. */
    Optional<Path> askWhatToOpen();

    /** In which folder they begin; empty where none is known. */
    default Optional<Path> lastFolder() {
        return Optional.empty();
    }

    /** Into which folder to write; empty if the person thinks better of it, or nobody can be asked. */
    default Optional<Path> askForFolder() {
        return Optional.empty();
    }
}
