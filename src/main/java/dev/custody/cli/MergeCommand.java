package dev.custody.cli;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.Problem;
import dev.custody.explore.GuaranteeMap;
import dev.custody.explore.MapFile;
import dev.custody.explore.Merge;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code custody merge}: puts the shards of a search together. */
@Command(
        name = "merge",
        sortOptions = false,
        customSynopsis = "custody merge MAP.json... [--out DIR] [--json]",
        description = {
            "Adds the maps of custody explore --shard. All shards together give the map that one machine would have made, "
                    + "byte for byte. With shards missing, the map is marked as incomplete, and the exit code is 1.",
            "",
            "Maps of different diagrams, faults, seeds or versions are refused, and so are two maps of the same shard."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every claim was kept under every single kill and cut",
            "1:a claim is broken, or the map is incomplete: shards are missing, or one was interrupted",
            "2:the maps do not belong together, or a file cannot be read or written"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  custody merge part-*/map.json --out whole"})
final class MergeCommand extends WithHelp implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "MAP.json", description = "The maps of the shards, in any order.")
    private List<Path> files = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Leaves there what custody explore --out does.")
    private @Nullable Path out;

    @Option(
            names = "--diagram",
            paramLabel = "FILE",
            description = "The diagram of the maps, for --out; by default the one of the catalogue.")
    private @Nullable String diagram;

    @Option(names = "--json", description = "For machines: the map as one JSON object.")
    private boolean json;

    MergeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Merge.Merged merged = switch (Merge.of(read())) {
            case Merge.Merged all -> all;
            case Merge.Refused(List<String> why) -> throw new Failure(why);
        };
        GuaranteeMap map = merged.map();
        Optional<Diagram> explored = out == null ? Optional.empty() : Optional.of(explored(map.head()));
        Optional<MapFolder> folder = Optional.ofNullable(out).map(MapFolder::open);
        if (!map.head().isComplete()) {
            // Before the table, so that nobody takes it for the whole; beside the JSON.
            (json ? session.err() : session.out()).println(incomplete(merged));
        }
        MapTable.print(session, map, folder, json);
        explored.ifPresent(of -> folder.ifPresent(
                to -> to.write(map, of, diagram == null ? Optional.empty() : Target.file(session, diagram))));
        return map.brokenClaims().isEmpty() && map.head().isComplete() ? ExitCode.OK : ExitCode.BROKEN;
    }

    private static String incomplete(Merge.Merged merged) {
        String why = merged.missing().isEmpty()
                ? "A shard was interrupted"
                : "Shards are missing: "
                        + String.join(
                                ", ",
                                merged.missing().stream().map(String::valueOf).toList());
        return why + ". The map is incomplete.";
    }

    private List<Merge.Named> read() {
        List<Merge.Named> maps = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Set<Path> known = new HashSet<>();
        for (Path file : files) {
            if (!known.add(file.toAbsolutePath().normalize())) {
                problems.add(file + " is named twice.");
                continue;
            }
            switch (MapFile.read(file)) {
                case MapFile.Read(GuaranteeMap map) -> maps.add(new Merge.Named(file.toString(), map));
                case MapFile.Broken(Problem problem) -> problems.add(problem.toString());
            }
        }
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
        return maps;
    }

    /** The diagram that the maps are of, to make runs of it. */
    private Diagram explored(GuaranteeMap.Head head) {
        String named = diagram == null ? head.diagram() : diagram;
        if (diagram == null && !session.catalogue().ids().contains(named)) {
            throw new Failure(
                    "The diagram " + head.diagram() + " is not in the catalogue. Name its file: --diagram FILE");
        }
        Diagram found = ListCommand.open(session, named);
        if (!found.hash().equals(head.hash())) {
            throw new Failure(
                    "The diagram " + found.id() + " is not as it was when it was explored. Explore it again, or "
                            + "name the file as it was: --diagram FILE");
        }
        return found;
    }
}
