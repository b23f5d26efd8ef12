package dev.custody.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Runs one command as this process: with its standard streams, its terminal, its Ctrl-C and its exit code. */
public final class Shell {
    private static final int SECONDS_TO_END = 20;

    private Shell() {}

    /** Runs the command and ends the process. */
    public static void run(String[] arguments) {
        AtomicBoolean interrupted = new AtomicBoolean();
        CountDownLatch done = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> letEnd(interrupted, done), "ctrl-c"));

        Terminal terminal = Terminal.ofThisProcess(interrupted::get);
        Watched standardOutput = new Watched(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = writer(standardOutput, "stdout.encoding", terminal.isTerminal());
        PrintWriter err = writer(new FileOutputStream(FileDescriptor.err), "stderr.encoding", true);
        int exitCode = CommandLineInterface.run(arguments, out, err, terminal);
        out.flush();
        if (standardOutput.failure != null && !isBrokenPipe(standardOutput.failure)) {
            err.println("custody: Cannot write the output: " + standardOutput.failure.getMessage() + ".");
            exitCode = ExitCode.USAGE;
        }
        err.flush();
        done.countDown();
        System.exit(exitCode);
    }

    /** Asks the command to end, and gives it time to print what it knows. Runs at every exit; then it is done already. */
    private static void letEnd(AtomicBoolean interrupted, CountDownLatch done) {
        interrupted.set(true);
        try {
            boolean ended = done.await(SECONDS_TO_END, TimeUnit.SECONDS);
            if (!ended) {
                Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static PrintWriter writer(OutputStream stream, String charset, boolean flushesLines) {
        return new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(stream, Terminal.charset(charset))), flushesLines);
    }

    /** Nobody reads any more ({@code | head}): no reason to say anything, and nobody to say it to. */
    private static boolean isBrokenPipe(IOException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("broken pipe") || message.contains("pipe is being closed");
    }

    /** Remembers why writing failed, which a {@link PrintWriter} does not tell. */
    private static final class Watched extends FilterOutputStream {
        private @Nullable IOException failure;

        Watched(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
