package dev.custody.diagram;

/**
 * Whether and how a client tries again when it is in doubt or was told that the request failed.
 *
 * @param attempts how many attempts in all; 1 is no retry
 * @param backoffMicros the wait before the second attempt
 * @param factor what each further wait is multiplied by
 */
public record Retry(int attempts, long backoffMicros, double factor) {
    public static final Retry NONE = new Retry(1, 0, 1);
}
