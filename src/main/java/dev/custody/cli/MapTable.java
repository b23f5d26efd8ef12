package dev.custody.cli;

import dev.custody.explore.Cell;
import dev.custody.explore.FaultKind;
import dev.custody.explore.GuaranteeMap;
import dev.custody.explore.MapFile;
import dev.custody.explore.MapRow;
import dev.custody.explore.Question;
import dev.custody.explore.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A guarantee map on a terminal. Steps whose phases all say the same are one line. */
final class MapTable {
    private static final int LABEL = 48;
    private static final int MOST_WIDE_COLUMNS = 13;

    private final Session session;
    private final GuaranteeMap map;
    private final Function<Witness, Optional<String>> saved;

    /** @param saved the file of a witness, if it was saved */
    private MapTable(Session session, GuaranteeMap map, Function<Witness, Optional<String>> saved) {
        this.session = session;
        this.map = map;
        this.saved = saved;
    }

    /** Prints a map as a table, or as the JSON of its file. */
    static void print(Session session, GuaranteeMap map, Optional<MapFolder> folder, boolean json) {
        if (json) {
            session.out().print(MapFile.text(map));
        } else {
            new MapTable(
                            session,
                            map,
                            witness -> folder.map(to -> to.file(map, witness).toString()))
                    .print();
        }
        // What was found must not be lost where it cannot be written.
        session.out().flush();
    }

    private void print() {
        head();
        questions();
        table();
        witnesses();
    }

    private void head() {
        GuaranteeMap.Head head = map.head();
        line(session.bold(head.diagram()) + ": " + Words.count(head.runs(), "run") + ", "
                + (head.seeds() == 1 ? "seed 1" : "seeds 1 to " + head.seeds()) + ", workloads of "
                + (head.messages() == 1 ? "1 message" : "1 to " + head.messages() + " messages") + ", faults "
                + String.join(", ", head.faults()) + (head.depth() == 2 ? ", two at a time too" : ""));
        if (head.depth() == 2) {
            line(
                    head.stride() == 1
                            ? "All " + Words.count(head.pairs(), "pair") + " of faults were to be tried."
                            : "Of " + Words.count(head.pairs(), "pair") + " of faults, one in " + head.stride()
                                    + " was to be tried (--pairs).");
        }
        if (!head.isComplete()) {
            line(session.styled(
                    "bold,fg(yellow)",
                    "Incomplete: " + Words.count(head.runs(), "run") + " of "
                            + String.format(Locale.ROOT, "%,d", head.points())
                            + (head.of() > 1 ? "; " + shards(head) : "") + "."));
        }
    }

    private static String shards(GuaranteeMap.Head head) {
        return "shard "
                + String.join(", ", head.shards().stream().map(String::valueOf).toList()) + " of " + head.of();
    }

    private void questions() {
        line("");
        int width = Words.widest(
                map.questions().stream().map(q -> q.claim().toString()).toList());
        for (int i = 0; i < map.questions().size(); i++) {
            Question question = map.questions().get(i);
            String role = switch (question.part()) {
                case CLAIM -> "claim";
                case RISK -> "risk";
                case OTHER -> "";
            };
            line("  " + session.bold(letter(i)) + "  " + Words.padded(role, 7)
                    + Words.padded(question.claim().toString(), width + 2) + verdict(i));
        }
    }

    private String verdict(int question) {
        Cell cell = map.total(question);
        Cell promised = map.promised(question);
        String kept = "kept in " + of(cell.kept(), cell.judged());
        String unjudged = unjudged(cell);
        return switch (map.questions().get(question).part()) {
            case CLAIM -> {
                if (promised.broken() > 0) {
                    yield session.styled("bold,fg(red)", "BROKEN in " + of(promised.broken(), promised.judged()))
                            + unjudged(promised);
                }
                yield cell.judged() == 0
                        ? session.styled("fg(yellow)", "never tried")
                        : session.styled("fg(green)", kept)
                                + unjudged
                                + (cell.broken() > 0 ? "; broken by faults that it says nothing about" : "");
            }
            case RISK ->
                (cell.broken() > 0
                                ? session.styled("fg(yellow)", "witnessed in " + of(cell.broken(), cell.judged()))
                                : "not seen in " + of(cell.judged(), cell.judged()))
                        + unjudged;
            case OTHER ->
                session.faint(
                        cell.judged() == 0
                                ? "never tried"
                                : (cell.broken() > 0 ? "broken in " + of(cell.broken(), cell.judged()) : kept)
                                        + unjudged);
        };
    }

    /** How many runs did not put it to the test, so that nobody takes a few runs for all. */
    private static String unjudged(Cell cell) {
        return cell.notJudged() == 0 ? "" : ", not judged in " + of(cell.notJudged(), cell.runs());
    }

    private static String of(long some, long all) {
        return String.format(Locale.ROOT, "%,d of %,d", some, all);
    }

    /** Columns are named as in a spreadsheet. */
    private static String letter(int question) {
        return Character.toString('A' + question);
    }

    // ---- the table

    private void table() {
        line("");
        StringBuilder header = new StringBuilder(Words.padded("", LABEL) + "  runs");
        for (int i = 0; i < map.questions().size(); i++) {
            header.append(" ".repeat(cellWidth() - 1)).append(letter(i));
        }
        line(session.bold(header.toString()));
        String group = "";
        for (int i = 0; i < map.rows().size(); ) {
            int end = i + 1;
            while (end < map.rows().size()
                    && saysTheSame(map.rows().get(i), map.rows().get(end))) {
                end++;
            }
            MapRow row = map.rows().get(i);
            String heading = heading(row);
            if (!heading.equals(group)) {
                line(session.bold(heading));
                group = heading;
            }
            print(map.rows().subList(i, end));
            i = end;
        }
        line("");
        line(session.faint(".  kept in each run    3!  broken in 3 runs    -  not put to the test"));
    }

    private static String heading(MapRow row) {
        return row.fault().equals(FaultKind.NONE.id()) ? "no fault" : row.fault() + " " + row.onTitle();
    }

    /** Whether two rows are about the same step, and each cell has the same sign. */
    private static boolean saysTheSame(MapRow a, MapRow b) {
        boolean sameStep = a.fault().equals(b.fault())
                && a.on().equals(b.on())
                && a.actor().equals(b.actor())
                && a.step().equals(b.step())
                && a.what().equals(b.what())
                && a.then().equals(b.then());
        for (int i = 0; sameStep && i < a.cells().size(); i++) {
            sameStep = sign(a.cells().get(i)) == sign(b.cells().get(i));
        }
        return sameStep;
    }

    private static char sign(Cell cell) {
        return cell.broken() > 0 ? '!' : cell.kept() > 0 ? '.' : '-';
    }

    private void print(List<MapRow> rows) {
        MapRow first = rows.getFirst();
        String phase = rows.size() == 1
                ? first.phase()
                : first.phase() + " .. " + rows.getLast().phase();
        List<String> label = new ArrayList<>();
        if (!first.actorTitle().isEmpty() && !first.actorTitle().equals(first.onTitle())) {
            label.add(first.actorTitle());
        }
        if (!first.step().isEmpty()) {
            label.add(first.step());
        }
        label.add(first.what());
        String text = String.join(" ", label)
                + (phase.isEmpty() ? "" : ", " + phase)
                + (first.then().isEmpty() ? "" : ", then " + first.then());
        StringBuilder out = new StringBuilder("  "
                + Words.padded(text.length() > LABEL - 3 ? text.substring(0, LABEL - 5) + ".." : text, LABEL - 2));
        out.append(
                "%6s".formatted(shortened(rows.stream().mapToLong(MapRow::runs).sum())));
        for (int i = 0; i < map.questions().size(); i++) {
            Cell sum = Cell.NONE;
            for (MapRow row : rows) {
                sum = sum.plus(row.cells().get(i));
            }
            out.append(cell(map.questions().get(i), sum));
        }
        line(out.toString().stripTrailing());
    }

    private int cellWidth() {
        return map.questions().size() <= MOST_WIDE_COLUMNS ? 5 : 4;
    }

    private String cell(Question question, Cell cell) {
        String text = sign(cell) == '!' ? shortened(cell.broken()) + "!" : Character.toString(sign(cell));
        String padded = " ".repeat(Math.max(0, cellWidth() - text.length())) + text;
        if (sign(cell) != '!') {
            return session.faint(padded);
        }
        return session.styled(question.part() == Question.Part.CLAIM ? "bold,fg(red)" : "fg(yellow)", padded);
    }

    private static String shortened(long count) {
        return count < 1_000 ? Long.toString(count) : count < 10_000 ? count / 100 / 10.0 + "k" : count / 1_000 + "k";
    }

    // ---- what broke

    private void witnesses() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < map.questions().size(); i++) {
            Question question = map.questions().get(i);
            Optional<Witness> witness =
                    question.part() == Question.Part.CLAIM && map.promised(i).broken() > 0
                            ? map.smallestPromised(i)
                            : map.smallest(i);
            if (witness.isEmpty()) {
                continue;
            }
            lines.add("");
            lines.add("  " + session.bold(letter(i) + "  " + question.claim()));
            lines.addAll(told(witness.get()));
            saved.apply(witness.get()).ifPresent(file -> lines.add("     " + session.faint("custody run " + file)));
        }
        if (!lines.isEmpty()) {
            line("");
            line(session.bold("The shortest runs that break something"));
            lines.forEach(this::line);
        }
    }

    /** A witness in sentences. */
    static List<String> told(Witness witness) {
        List<String> lines = new ArrayList<>();
        String size = switch (witness.messages()) {
            case Witness.OWN_WORKLOAD -> "its own workload";
            case 1 -> "1 message";
            default -> witness.messages() + " messages";
        };
        lines.add("     "
                + Words.hanging(
                        witness.sentence() + ". " + witness.reason() + ". (" + size + ", seed " + witness.seed() + ")",
                        5));
        return lines;
    }

    private void line(String text) {
        session.out().println(text);
    }
}
