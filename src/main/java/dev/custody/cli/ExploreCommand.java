package dev.custody.cli;

import dev.custody.diagram.Diagram;
import dev.custody.engine.port.Sinks;
import dev.custody.explore.GuaranteeMap;
import dev.custody.explore.Sweep;
import dev.custody.sink.h2.H2Sinks;
import dev.custody.sink.heap.HeapSinks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code custody explore}: what breaks what. */
@Command(
        name = "explore",
        sortOptions = false,
        customSynopsis = "custody explore DIAGRAM [OPTION]...",
        description = {
            "Lets something go wrong at each point of a run, one run each; restarts and heals it, lets everything come to "
                    + "rest, and judges all guarantees. What it finds is a table, the guarantee map: where in which "
                    + "program a fault falls, and which guarantees are kept then.",
            "",
            "A kill comes just after each event that concerns a component, a cut while something is on its way. A killed "
                    + "component is restarted after 2 s, a cut link is healed after 10 s.",
            "",
            "The map is the same on any machine and with any number of cores."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every claim was kept under every single kill and cut",
            "1:a claim is broken",
            "2:wrong usage, or a file that cannot be read or written",
            "3:a mistake of Custody's own; the message says what to report",
            "130:interrupted (Ctrl-C); what was known by then is printed and saved, marked as incomplete"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  custody explore sync-api",
            "  custody explore outbox --out outbox-map           map.json, map.html, and runs that break something",
            "  custody explore queue-worker --faults kill,cut,slow,poison --seeds 5",
            "  custody explore queue-worker --depth 2 --pairs 50000",
            "  custody explore outbox --depth 2 --shard 3/16 --out part-3      on one of sixteen machines"
        })
final class ExploreCommand extends WithHelp implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "DIAGRAM", description = "A diagram of the catalogue (custody list), or a file with one.")
    private String target = "";

    @Mixin
    private SweepOptions options = new SweepOptions();

    @Option(
            names = "--sinks",
            paramLabel = "heap|h2",
            description =
                    "Where messages are kept: on the heap (by default), or in real H2 databases, which is slower and "
                            + "gives the same map.")
    private RunCommand.SinkKind sinks = RunCommand.SinkKind.heap;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Leaves there: map.json, map.html (a page for any browser), and runs/*.run.json, the smallest run "
                            + "for each cell that is broken.")
    private @Nullable Path out;

    @Option(names = "--json", description = "For machines: the map as one JSON object.")
    private boolean json;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    ExploreCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Diagram diagram = ListCommand.open(session, target);
        Optional<MapFolder> folder = Optional.ofNullable(out).map(MapFolder::open);
        SweepProgress progress = new SweepProgress(session, quiet, diagram.id());
        Supplier<Sinks> storage = switch (sinks) {
            case heap -> HeapSinks::new;
            case h2 -> H2Sinks::inMemory;
        };
        Sweep sweep = new Sweep(options.scope(diagram), Version.number(), storage, progress);
        GuaranteeMap map;
        try {
            map = sweep.run();
        } finally {
            progress.clear();
        }
        if (map.head().runs() == 0 && session.interrupted().getAsBoolean()) {
            // Not even how much there is to do is known.
            session.err().println("Interrupted before anything was run: there is no map.");
            return ExitCode.INTERRUPTED;
        }
        MapTable.print(session, map, folder, json);
        folder.ifPresent(to -> to.write(map, diagram, Target.file(session, target)));
        if (sweep.ranOutOfMemory()) {
            throw new Failure(
                    "The memory was not enough: the map is incomplete. Give Java more (JDK_JAVA_OPTIONS=-Xmx8g), or "
                            + "explore in parts (--shard), with fewer --messages or --seeds.");
        }
        if (session.interrupted().getAsBoolean()) {
            return ExitCode.INTERRUPTED;
        }
        return map.brokenClaims().isEmpty() ? ExitCode.OK : ExitCode.BROKEN;
    }
}
