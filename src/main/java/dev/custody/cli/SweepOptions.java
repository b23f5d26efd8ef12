package dev.custody.cli;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.Nearest;
import dev.custody.explore.FaultKind;
import dev.custody.explore.Scope;
import dev.custody.explore.Shard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What is to be explored. */
final class SweepOptions {
    private static final Pattern SHARD = Pattern.compile("([0-9]{1,5})/([0-9]{1,5})");

    @Option(
            names = "--faults",
            paramLabel = "KIND[,KIND]...",
            converter = Kinds.class,
            description = "What goes wrong: kill, cut, slow, down, poison, invalid. By default kill,cut: what claims "
                    + "are about.")
    private List<FaultKind> faults = List.of(FaultKind.KILL, FaultKind.CUT);

    @Option(
            names = "--depth",
            paramLabel = "1|2",
            converter = Depth.class,
            description = "2: after each fault another one, at the points of the run that the first leads to.")
    private int depth = 1;

    @Option(
            names = "--pairs",
            paramLabel = "N",
            converter = Pairs.class,
            description = "At depth 2: of more pairs than this, each k-th is tried. By default 20000.")
    private long pairs = Scope.DEFAULT_MOST_PAIRS;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            converter = Seeds.class,
            description = "Tries the seeds 1 to N. By default 1.")
    private int seeds = 1;

    @Option(
            names = "--messages",
            paramLabel = "N",
            converter = FewMessages.class,
            description = "Tries workloads of 1, 2, 3 ... N messages of each client. By default 4.")
    private int messages = Scope.DEFAULT_MESSAGES;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            converter = Part.class,
            description = "Does the I-th of N parts; custody merge puts them together.")
    private Shard shard = Shard.WHOLE;

    Scope scope(Diagram diagram) {
        return new Scope(diagram, faults, depth, seeds, messages, pairs, shard);
    }

    static final class Kinds implements ITypeConverter<List<FaultKind>> {
        @Override
        public List<FaultKind> convert(String text) {
            List<FaultKind> all = new ArrayList<>(List.of(FaultKind.values()));
            all.remove(FaultKind.NONE);
            List<String> names = all.stream().map(FaultKind::id).toList();
            List<String> wanted = Arrays.asList(text.split(",", -1));
            for (String name : wanted) {
                if (!names.contains(name)) {
                    throw new TypeConversionException("there is no fault '"
                            + name.replaceAll("[\\p{Cc}\\p{Cf}]", "?") + "'. "
                            + Nearest.question(name, names) + "There are: " + String.join(", ", names));
                }
            }
            // In one order, however they were named: the same faults are the same search.
            return all.stream().filter(kind -> wanted.contains(kind.id())).toList();
        }
    }

    static final class Depth implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return Ranges.whole(text, 1, 2);
        }
    }

    static final class Pairs implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            return (long) Ranges.whole(text, 1, 10_000_000);
        }
    }

    static final class Seeds implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return Ranges.whole(text, 1, 10_000);
        }
    }

    static final class FewMessages implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return Ranges.whole(text, 1, 100);
        }
    }

    static final class Part implements ITypeConverter<Shard> {
        @Override
        public Shard convert(String text) {
            Matcher matcher = SHARD.matcher(text);
            if (matcher.matches()) {
                int index = Integer.parseInt(matcher.group(1));
                int of = Integer.parseInt(matcher.group(2));
                if (index >= 1 && index <= of) {
                    return new Shard(index, of);
                }
            }
            throw new TypeConversionException("'" + text.replaceAll("[\\p{Cc}\\p{Cf}]", "?")
                    + "' is no part of a whole: write 1/8 for the first of eight");
        }
    }
}
