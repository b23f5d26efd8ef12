package dev.custody.desktop.present;

/**
 * Where one is in a scenario.
 *
 * @param next the beat that begins next, from 0; the number of beats after the last
 */
record State(Phase phase, int next) {
    /** Where one is between two beats. */
    enum Phase {
        /** Before the next beat. */
        STANDING,
        /** The same, and its question is asked. */
        ASKING,
        /** On the way to the next beat. */
        PLAYING,
        /** Before the next beat, and the question of the last one is answered. */
        ANSWERED,
        /** After the last one. */
        OVER,
        /** The same, and it is seen what came of all that was expected. */
        CHECKED
    }
}
