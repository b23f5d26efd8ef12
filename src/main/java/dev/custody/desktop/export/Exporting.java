package dev.custody.desktop.export;

import java.nio.file.Path;

/** How it stands with an export. */
sealed interface Exporting {
    /** Nothing is exported. */
    record Idle() implements Exporting {}

    /**
     * Something is written.
     *
     * @param file which one
     * @param share how much of it is done, from 0 to 1
     */
    record Writing(String file, double share) implements Exporting {}

    /** What came of it. */
    sealed interface Outcome {
        /**
         * @param reports how many there are now
         * @param first one of them
         */
        record Written(int reports, Path folder, Path first) implements Outcome {}

        /** It was cancelled; what was complete by then is there. */
        record Cancelled() implements Outcome {}

        /** @param why in a sentence */
        record Refused(String why) implements Outcome {}
    }
}
