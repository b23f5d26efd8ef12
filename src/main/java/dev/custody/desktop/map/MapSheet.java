package dev.custody.desktop.map;

import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Diagram;
import dev.custody.explore.Cell;
import dev.custody.explore.GuaranteeMap;
import dev.custody.explore.HeatMap;
import dev.custody.explore.MapRow;
import dev.custody.explore.Question;
import dev.custody.explore.Witness;
import dev.custody.ledger.Names;
import dev.custody.trace.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A guarantee map as it is shown: lines, columns, and what is said of each cell. It does not change. */
final class MapSheet {
    private final Diagram diagram;
    private final GuaranteeMap map;
    private final Texts texts;
    private final Names names;
    private final Phrases phrases;
    private final List<MapLine> lines;
    private final List<MapColumn> columns;

    /** @param diagram the one that was explored */
    MapSheet(Diagram diagram, GuaranteeMap map, Texts texts) {
        this.diagram = diagram;
        this.map = map;
        this.texts = texts;
        names = new Names(texts.bundle().getLocale());
        phrases = new Phrases(texts.bundle().getLocale());
        lines = made();
        columns = guarantees();
    }

    Diagram diagram() {
        return diagram;
    }

    GuaranteeMap map() {
        return map;
    }

    private List<MapLine> made() {
        List<MapLine> made = new ArrayList<>();
        for (HeatMap.Group group : HeatMap.groups(map)) {
            made.add(new MapLine.Heading(group.fault(), texts.of("fault." + group.fault()), group.onTitle()));
            MapRow above = null;
            for (HeatMap.Line line : group.lines()) {
                made.add(step(line, above));
                above = line.row();
            }
        }
        return List.copyOf(made);
    }

    /** What the line above says is not said again. */
    private MapLine.Step step(HeatMap.Line line, @Nullable MapRow above) {
        MapRow row = line.row();
        boolean first = line.span() > 0;
        if (!first
                && above != null
                && above.phase().equals(row.phase())
                && !row.then().isEmpty()) {
            return new MapLine.Step(line.index(), "", "", then(row));
        }
        String what = line.actor().isEmpty() ? what(row) : line.actor() + " " + what(row);
        return new MapLine.Step(line.index(), first ? row.step() : "", first ? what : "", phase(row));
    }

    /** What is done there: without a step, in words; otherwise its first word is what a trace calls it, the others are names. */
    private String what(MapRow row) {
        Optional<String> withoutStep = texts.find("what." + row.what().replace(' ', '-'));
        if (withoutStep.isPresent()) {
            return withoutStep.get();
        }
        int blank = row.what().indexOf(' ');
        return blank < 0
                ? phrases.of(row.what())
                : phrases.of(row.what().substring(0, blank)) + row.what().substring(blank);
    }

    private String phase(MapRow row) {
        String phase = texts.find("phase." + row.phase()).orElse(row.phase());
        if (row.then().isEmpty()) {
            return phase;
        }
        return phase.isEmpty() ? then(row) : phase + ", " + then(row);
    }

    private String then(MapRow row) {
        return texts.of("then." + row.then());
    }

    private List<MapColumn> guarantees() {
        List<MapColumn> made = new ArrayList<>();
        for (int i = 0; i < map.questions().size(); i++) {
            Question question = map.questions().get(i);
            boolean first = i == 0 || map.questions().get(i - 1).part() != question.part();
            made.add(new MapColumn(
                    question.claim().toString(),
                    question.part(),
                    first,
                    HeatMap.verdict(map, i),
                    question.claim() + ": " + verdict(i) + "\n\n"
                            + names.meaning(question.claim().guarantee())));
        }
        return List.copyOf(made);
    }

    private String verdict(int question) {
        HeatMap.Verdict verdict = HeatMap.verdict(map, question);
        Cell cell = verdict == HeatMap.Verdict.CLAIM_BROKEN || verdict == HeatMap.Verdict.CLAIM_KEPT_WHERE_MADE
                ? map.promised(question)
                : map.total(question);
        return texts.of("verdict." + verdict, cell.broken(), cell.judged());
    }

    List<MapLine> lines() {
        return lines;
    }

    List<MapColumn> columns() {
        return columns;
    }

    // ---- cells

    Cell cell(int row, int column) {
        return map.rows().get(row).cells().get(column);
    }

    HeatMap.Look look(int row, int column) {
        return HeatMap.look(map.questions().get(column), cell(row, column));
    }

    /** The smallest run behind a cell that is broken. */
    Optional<Witness> witness(int row, int column) {
        return map.witness(row, column);
    }

    /** Where in the run a row's fault falls: "kill Worker, 3 commit Database, after". */
    String place(int row) {
        MapRow at = map.rows().get(row);
        String on = at.onTitle().isEmpty() ? "" : " " + at.onTitle();
        String actor = at.actorTitle().equals(at.onTitle()) || at.actorTitle().isEmpty() ? "" : at.actorTitle() + " ";
        String step = at.step().isEmpty() ? "" : at.step() + " ";
        String phase = phase(at);
        return texts.of("fault." + at.fault()) + on + ", " + actor + step + what(at)
                + (phase.isEmpty() ? "" : ", " + phase);
    }

    /** What a cell says, in a few words: "nothing-lost: broken in 3 of 12 runs". */
    String said(int row, int column) {
        Cell cell = cell(row, column);
        String unjudged =
                cell.notJudged() == 0 || cell.judged() == 0 ? "" : texts.of("unjudged", cell.notJudged(), cell.runs());
        return map.questions().get(column).claim() + ": "
                + texts.of("look." + look(row, column), cell.broken(), cell.judged(), cell.kept()) + unjudged;
    }

    // ---- all of it

    /** What was found, in a sentence or three. */
    String summary() {
        return new MapSummary(map, texts).text();
    }
}
