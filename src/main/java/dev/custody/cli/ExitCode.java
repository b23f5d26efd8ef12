package dev.custody.cli;

/** What a command ends with. */
final class ExitCode {
    static final int OK = 0;
    static final int BROKEN = 1;
    static final int USAGE = 2;
    static final int OUR_MISTAKE = 3;
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
