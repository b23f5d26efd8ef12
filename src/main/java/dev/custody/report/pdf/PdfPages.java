package dev.custody.report.pdf;

import dev.custody.explore.Cell;
import dev.custody.explore.GuaranteeMap;
import dev.custody.explore.HeatMap;
import dev.custody.explore.MapRow;
import dev.custody.explore.Question;
import dev.custody.explore.Witness;
import dev.custody.picture.Paintbox;
import dev.custody.report.Amount;
import dev.custody.report.ComparisonReport;
import dev.custody.report.MapReport;
import dev.custody.report.MapWords;
import dev.custody.report.RunReport;
import dev.custody.report.page.ComparisonModel;
import dev.custody.report.page.RunModel;
import dev.custody.report.page.Templates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pages of a report as XHTML. */
final class PdfPages {
    /** How wide the picture of a moment is, in CSS pixels, of which 96 are an inch: four of them fit on a page. */
    private static final double MOMENT = 416;

    private final Paintbox box;
    private final Templates templates = Templates.beside(PdfPages.class);

    PdfPages(Paintbox box) {
        this.box = box;
    }

    String of(RunReport report) {
        return page(report.title(), report.origin().tool(), Map.of(), List.of(report));
    }

    String of(ComparisonReport report) {
        return page(
                report.title(),
                report.a().origin().tool(),
                ComparisonModel.of(report),
                List.of(report.a(), report.b()));
    }

    private String page(String title, String tool, Map<String, Object> both, List<RunReport> runs) {
        Map<String, Object> model = new HashMap<>();
        model.put("title", title);
        model.put("tool", tool);
        model.put("css", templates.text("pdf.css"));
        model.put("both", both);
        model.put(
                "runs",
                runs.stream().map(run -> new RunModel(run, box, MOMENT).model()).toList());
        return templates.filled("pages.peb", model);
    }

    String of(MapReport report) {
        GuaranteeMap map = report.map();
        Map<String, Object> model = new HashMap<>();
        model.put("title", report.title());
        model.put("tool", map.head().tool());
        model.put("hash", map.head().hash());
        model.put("css", templates.text("pdf.css"));
        model.put("lead", MapWords.lead(map));
        List<Map<String, Object>> questions = new ArrayList<>();
        List<Map<String, Object>> stories = new ArrayList<>();
        for (int i = 0; i < map.questions().size(); i++) {
            Question question = map.questions().get(i);
            MapWords.Column column = MapWords.column(map, i);
            questions.add(Map.of(
                    "number", i + 1,
                    "sign", column.sign(),
                    "look", column.look(),
                    "name", question.claim().toString(),
                    "part",
                            question.part() == Question.Part.OTHER
                                    ? ""
                                    : question.part().id(),
                    "verdict", column.words(),
                    "meaning", question.claim().guarantee().meaning()));
            HeatMap.shown(map, i).ifPresent(witness -> stories.add(story(question, witness)));
        }
        model.put("questions", questions);
        model.put("stories", stories);
        model.put(
                "rows",
                map.rows().stream()
                        .map(row -> Map.of(
                                "fault", row.fault() + " " + row.onTitle(),
                                "step", (row.step() + " " + row.what()).strip(),
                                "phase", row.phase() + (row.then().isEmpty() ? "" : ", then " + row.then()),
                                "runs", Amount.number(row.runs()),
                                "cells", cells(map, row)))
                        .toList());
        return templates.filled("map.peb", model);
    }

    private static Map<String, Object> story(Question question, Witness witness) {
        return Map.of(
                "name",
                question.claim().toString(),
                "sentence",
                witness.sentence() + ".",
                "reason",
                witness.reason() + ".",
                "lines",
                witness.story());
    }

    private static List<Map<String, String>> cells(GuaranteeMap map, MapRow row) {
        List<Map<String, String>> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            String look = switch (HeatMap.look(map.questions().get(i), cell)) {
                case CLAIM_BROKEN -> "claim-broken";
                case RISK_WITNESSED -> "risk-broken";
                case OTHER_BROKEN -> "other-broken";
                case KEPT -> "kept";
                case UNTRIED -> "untried";
            };
            String text = cell.broken() > 0 ? Amount.number(cell.broken()) : cell.kept() > 0 ? "✓" : "–";
            cells.add(Map.of("look", look, "text", text));
        }
        return cells;
    }
}
