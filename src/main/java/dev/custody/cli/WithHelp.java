package dev.custody.cli;

import picocli.CommandLine.Option;

/** A command with {@code --help}. */
class WithHelp {
    /** Read by picocli alone. */
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    boolean helpIsWanted;
}
