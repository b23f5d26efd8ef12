package dev.custody.report.markdown;

import dev.custody.explore.Cell;
import dev.custody.explore.GuaranteeMap;
import dev.custody.explore.HeatMap;
import dev.custody.explore.Question;
import dev.custody.explore.Witness;
import dev.custody.report.Amount;
import dev.custody.report.MapReport;
import dev.custody.report.MapWords;
import java.util.ArrayList;
import java.util.List;

/** A guarantee map in Markdown: its guarantees, the smallest run that breaks each, and the table. */
final class MapPage {
    private final GuaranteeMap map;
    private final MarkdownText page = new MarkdownText();

    private MapPage(GuaranteeMap map) {
        this.map = map;
    }

    static String of(MapReport report) {
        return new MapPage(report.map()).write(report.title()).toString();
    }

    private MarkdownText write(String title) {
        page.heading(1, title).paragraph(MapWords.lead(map));
        page.heading(2, "Guarantees");
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < map.questions().size(); i++) {
            Question question = map.questions().get(i);
            MapWords.Column column = MapWords.column(map, i);
            rows.add(List.of(
                    column.sign(),
                    question.claim().toString(),
                    question.part() == Question.Part.OTHER
                            ? ""
                            : question.part().id(),
                    column.words(),
                    question.claim().guarantee().meaning()));
        }
        page.table(List.of("", "guarantee", "", "verdict", "meaning"), rows);
        page.heading(2, "Smallest runs that break something");
        for (int i = 0; i < map.questions().size(); i++) {
            HeatMap.shown(map, i).ifPresent(this::story);
        }
        page.heading(2, "Crash points");
        table();
        page.paragraph(
                "Custody " + map.head().tool() + ", diagram " + map.head().hash() + ".");
        return page;
    }

    private void story(Witness witness) {
        page.heading(3, map.questions().get(witness.question()).claim().toString());
        page.paragraph(witness.sentence() + ". " + witness.reason() + ".");
        page.list(witness.story());
    }

    private void table() {
        List<String> head = new ArrayList<>(List.of("fault", "on", "step", "when", "runs"));
        map.questions().forEach(question -> head.add(question.claim().toString()));
        List<List<String>> rows = new ArrayList<>();
        map.rows().forEach(row -> {
            List<String> cells = new ArrayList<>(List.of(
                    row.fault() + (row.then().isEmpty() ? "" : ", then " + row.then()),
                    row.onTitle(),
                    (row.step() + " " + row.what()).strip(),
                    row.phase(),
                    Amount.number(row.runs())));
            row.cells().forEach(cell -> cells.add(cell(cell)));
            rows.add(cells);
        });
        page.table(head, rows);
    }

    private static String cell(Cell cell) {
        return cell.broken() > 0 ? "✗ " + Amount.number(cell.broken()) : cell.kept() > 0 ? "✓" : "–";
    }
}
