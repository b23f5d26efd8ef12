package dev.custody.cli;

import dev.custody.bench.KernelBench;
import dev.custody.bench.LedgerBench;
import dev.custody.bench.SinkBench;
import dev.custody.bench.TokensBench;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code custody bench}: how fast it is, here. */
@Command(
        name = "bench",
        description = "Measures on this machine what the README promises.",
        subcommands = {
            BenchCommand.Kernel.class,
            BenchCommand.H2.class,
            BenchCommand.Ledger.class,
            BenchCommand.Tokens.class
        },
        synopsisSubcommandLabel = "WHAT",
        commandListHeading = "%nWhat can be measured:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:as fast as promised", "1:not as fast as promised"})
final class BenchCommand extends WithHelp implements Runnable {
    @Override
    public void run() {
        throw new Failure("Say what: kernel, h2, ledger or tokens. For example: custody bench kernel");
    }

    /** {@code custody bench kernel}. */
    @Command(
            name = "kernel",
            description =
                    "The engine's kernel beside a hand-tuned loop: events a second on an M/M/1 queue and on hold. "
                            + "Takes half a minute.")
    static final class Kernel extends WithHelp implements Callable<Integer> {
        private final Session session;

        Kernel(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            return KernelBench.run(session.out(), KernelBench.Options.PUBLISHED);
        }
    }

    /** {@code custody bench h2}. */
    @Command(
            name = "h2",
            description = "Runs on H2 beside the same statements sent by plain JDBC. Takes a minute or more.")
    static final class H2 extends WithHelp implements Callable<Integer> {
        private final Session session;

        H2(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            return SinkBench.run(session.out(), session.catalogue().diagrams(), SinkBench.Options.PUBLISHED);
        }
    }

    /** {@code custody bench ledger}. */
    @Command(
            name = "ledger",
            description =
                    "How long the ledger takes to fold a trace of 100,000 events, and one of a million: what going "
                            + "back to any moment of a run costs. Takes some seconds.")
    static final class Ledger extends WithHelp implements Callable<Integer> {
        private final Session session;

        Ledger(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            return LedgerBench.run(session.out());
        }
    }

    /** {@code custody bench tokens}. */
    @Command(
            name = "tokens",
            description = "The canvas with 2,000 messages under way: frames a second, drawn by software. "
                    + "Takes ten seconds.")
    static final class Tokens extends WithHelp implements Callable<Integer> {
        private final Session session;

        Tokens(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            return TokensBench.run(session.out(), TokensBench.Options.PUBLISHED);
        }
    }
}
