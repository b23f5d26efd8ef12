package dev.custody.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One command run in this process, and what came of it. */
record Cli(int exitCode, String out, String err) {
    static Cli run(String... arguments) {
        return run(Terminal.none(), arguments);
    }

    static Cli run(Terminal terminal, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = CommandLineInterface.run(arguments, new PrintWriter(out), new PrintWriter(err), terminal);
        return new Cli(exitCode, out.toString(), err.toString());
    }
}
