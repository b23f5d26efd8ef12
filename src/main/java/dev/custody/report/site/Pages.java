package dev.custody.report.site;

import dev.custody.diagram.Diagram;
import dev.custody.explore.GuaranteeMap;
import dev.custody.explore.HeatMap;
import dev.custody.explore.Question;
import dev.custody.layout.Layout;
import dev.custody.ledger.Ledger;
import dev.custody.picture.DiagramSvg;
import dev.custody.picture.Moment;
import dev.custody.picture.Paintbox;
import dev.custody.report.Amount;
import dev.custody.report.MapWords;
import dev.custody.report.page.Templates;
import dev.custody.scene.Scene;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages of the site that are no reports: the index, and one for each diagram. */
final class Pages {
    private static final double WIDTH = 1_080;
    private static final double HEIGHT = 520;
    private static final double SMALL = 460;

    private final String tool;
    private final Paintbox box = Paintbox.variables();
    private final Templates templates = Templates.beside(Pages.class);
    private final String css;

    Pages(String tool) {
        this.tool = tool;
        this.css = box.css()
                + Templates.beside(dev.custody.report.html.HtmlFormat.class).text("page.css")
                + templates.text("site.css");
    }

    String index(List<Site.Chapter> chapters) {
        Map<String, List<Map<String, Object>>> groups = new LinkedHashMap<>();
        int stories = 0;
        long runs = 0;
        for (Site.Chapter chapter : chapters) {
            groups.computeIfAbsent(chapter.diagram().group(), _ -> new ArrayList<>())
                    .add(card(chapter));
            stories += chapter.stories().size();
            runs += chapter.map().head().runs();
        }
        List<Map<String, Object>> list = new ArrayList<>();
        groups.forEach((name, cards) -> list.add(Map.of("name", name, "cards", cards)));
        Map<String, Object> model = new HashMap<>(common("Custody: all diagrams"));
        model.put("groups", list);
        model.put(
                "counts",
                Amount.of(chapters.size(), "diagram") + ", " + Amount.of(stories, "scenario") + ", "
                        + Amount.of(runs, "run") + " with something that goes wrong.");
        return templates.filled("index.peb", model);
    }

    private Map<String, Object> common(String title) {
        return Map.of("title", title, "css", css, "tool", tool);
    }

    private Map<String, Object> card(Site.Chapter chapter) {
        Diagram diagram = chapter.diagram();
        return Map.of(
                "id", diagram.id(),
                "title", diagram.title(),
                "summary", diagram.summary(),
                "picture", picture(diagram, SMALL),
                "claims", names(diagram.claims().stream().map(Object::toString).toList()),
                "risks", names(diagram.risks().stream().map(Object::toString).toList()),
                "scenarios", chapter.stories().size());
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }

    private String picture(Diagram diagram, double width) {
        Layout layout = DiagramSvg.layout(box, diagram, WIDTH, HEIGHT);
        DiagramSvg painter = new DiagramSvg(box, layout);
        Moment rest = Moment.of(new Scene(diagram), new Ledger(diagram), 0);
        return painter.document(diagram.title(), rest, painter.whole(), width, false);
    }

    String diagram(Site.Chapter chapter) {
        Diagram diagram = chapter.diagram();
        GuaranteeMap map = chapter.map();
        Map<String, Object> model = new HashMap<>(common(diagram.title()));
        model.put("id", diagram.id());
        model.put("group", diagram.group());
        model.put("summary", diagram.summary());
        model.put("picture", picture(diagram, WIDTH));
        model.put("problem", diagram.advice().problem());
        model.put("fits", diagram.advice().fits());
        model.put("unfit", diagram.advice().unfit());
        model.put("costs", diagram.advice().costs());
        model.put("remedy", diagram.remedy().orElse(""));
        model.put("lead", MapWords.lead(map));
        model.put("claims", rows(map, Question.Part.CLAIM));
        model.put("risks", rows(map, Question.Part.RISK));
        model.put(
                "stories",
                chapter.stories().stream()
                        .map(story -> Map.of(
                                "id", story.scenario().id(),
                                "title", story.scenario().title(),
                                "summary", story.scenario().summary(),
                                "beside", story.scenario().besideId().orElse(""),
                                "broken", story.broken()))
                        .toList());
        model.put("hash", diagram.hash());
        return templates.filled("diagram.peb", model);
    }

    private static List<Map<String, Object>> rows(GuaranteeMap map, Question.Part part) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < map.questions().size(); i++) {
            Question question = map.questions().get(i);
            if (question.part() != part) {
                continue;
            }
            MapWords.Column column = MapWords.column(map, i);
            Map<String, Object> row = new HashMap<>();
            row.put("sign", column.sign());
            row.put("look", look(column.look()));
            row.put("words", column.words());
            row.put("name", question.claim().toString());
            row.put("meaning", question.claim().guarantee().meaning());
            row.put(
                    "story",
                    HeatMap.shown(map, i)
                            .map(witness -> witness.sentence() + ". " + witness.reason() + ".")
                            .orElse(""));
            rows.add(row);
        }
        return rows;
    }

    private static String look(String column) {
        return switch (column) {
            case "claim-broken" -> "broken";
            case "risk-broken" -> "seen";
            default -> column;
        };
    }
}
