package dev.custody.cli;

import dev.custody.bench.AudienceBench;
import dev.custody.bench.BatchingBench;
import dev.custody.bench.KernelBench;
import dev.custody.bench.LedgerBench;
import dev.custody.bench.RewindBench;
import dev.custody.bench.SinkBench;
import dev.custody.bench.SoakBench;
import dev.custody.bench.StageBench;
import dev.custody.bench.StartBench;
import dev.custody.bench.SweepBench;
import dev.custody.bench.TokensBench;
import dev.custody.bench.WindowBench;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code custody bench}: how fast it is, here. */
@Command(
        name = "bench",
        customSynopsis = "custody bench kernel|h2|ledger|tokens|batching|sweep|rewind|start|window|audience|stage|soak",
        description = {
            "Measures on this machine what the README promises.",
            "",
            "kernel: events a second, on an M/M/1 queue and on hold, beside a hand-tuned loop.",
            "h2: runs on H2, beside the same statements sent by plain JDBC; takes a minute or more.",
            "ledger: how fast a whole trace is told from nothing.",
            "tokens: frames a second with 5,000 messages moving on the canvas.",
            "batching: 10,000 rows into H2 on this disk, one by one and as one batch.",
            "sweep: runs with a fault and their verdicts a second, and how long all diagrams take.",
            "rewind: a run of a million events, and how long it takes to come to any place in it again.",
            "start: how soon the window can be used, beside an empty JavaFX program; needs a display.",
            "window: what a run of 100,000 events costs the thread that the window lives on.",
            "audience: 200 phones that send 20 messages a second into a run that is shown.",
            "stage: what a frame costs while a scenario is presented, as large as the screen; needs a display.",
            "soak: anything is done in the window, at random; nothing may break, nor take over 100 ms."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:as fast as promised", "1:not as fast as promised", "2:wrong usage"})
final class BenchCommand extends WithHelp implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "WHAT", description = "What to measure.")
    private What what = What.kernel;

    @Option(
            names = "--tokens",
            paramLabel = "N",
            converter = Ranges.Tokens.class,
            description = "For tokens: how many; by default 5000.")
    private int tokens = TokensBench.Options.PUBLISHED.tokens();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            converter = Ranges.Seconds.class,
            description = "For soak: how long; by default 300.")
    private int seconds = SoakBench.Options.PUBLISHED.seconds();

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = Ranges.Seed.class,
            description = "For soak: all that is done comes from it; by default 1.")
    private long seed = SoakBench.Options.PUBLISHED.seed();

    /** Names as they are typed. */
    enum What {
        kernel,
        h2,
        ledger,
        tokens,
        batching,
        sweep,
        rewind,
        start,
        window,
        audience,
        stage,
        soak
    }

    BenchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return switch (what) {
            case kernel -> KernelBench.run(session.out(), KernelBench.Options.PUBLISHED);
            case h2 ->
                SinkBench.run(
                        session.out(),
                        SinkBench.MEASURED.stream()
                                .map(session.catalogue()::diagram)
                                .toList(),
                        SinkBench.Options.PUBLISHED);
            case ledger -> LedgerBench.run(session.out());
            case sweep -> SweepBench.run(session.out(), session.catalogue().diagrams(), SweepBench.Options.PUBLISHED);
            case rewind -> {
                RewindBench.Options usual = RewindBench.Options.PUBLISHED;
                yield RewindBench.run(session.out(), session.catalogue().diagram(usual.diagram()), usual);
            }
            case window -> {
                WindowBench.Options usual = WindowBench.Options.PUBLISHED;
                yield WindowBench.run(session.out(), session.catalogue().diagram(usual.diagram()), usual);
            }
            case audience -> {
                AudienceBench.Options usual = AudienceBench.Options.PUBLISHED;
                yield AudienceBench.run(session.out(), session.catalogue().diagram(usual.diagram()), usual);
            }
            case stage -> StageBench.run(session.out(), session.scenarios().scenario(StageBench.PUBLISHED));
            case soak -> SoakBench.run(session.out(), new SoakBench.Options(seconds, seed));
            case start -> StartBench.run(session.out(), StartBench.ROUNDS);
            case batching ->
                BatchingBench.run(
                        session.out(), session.catalogue().diagram("batching"), BatchingBench.Options.PUBLISHED);
            case tokens -> {
                TokensBench.Options usual = TokensBench.Options.PUBLISHED;
                yield TokensBench.run(
                        session.out(), new TokensBench.Options(tokens, usual.warmUpFrames(), usual.frames()));
            }
        };
    }
}
