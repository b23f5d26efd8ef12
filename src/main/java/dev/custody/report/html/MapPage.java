package dev.custody.report.html;

import dev.custody.explore.Cell;
import dev.custody.explore.FaultKind;
import dev.custody.explore.GuaranteeMap;
import dev.custody.explore.HeatMap;
import dev.custody.explore.MapRow;
import dev.custody.explore.Question;
import dev.custody.explore.Replay;
import dev.custody.explore.Witness;
import dev.custody.picture.Paintbox;
import dev.custody.report.Amount;
import dev.custody.report.MapWords;
import dev.custody.report.page.Templates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A guarantee map as a page: a heat map, and behind each broken cell the story of its smallest run. */
public final class MapPage {
    private final GuaranteeMap map;

    private MapPage(GuaranteeMap map) {
        this.map = map;
    }

    /** The page. Run files are expected in {@code runs} beside it. */
    public static String of(GuaranteeMap map) {
        return Templates.beside(MapPage.class).filled("map.peb", new MapPage(map).model());
    }

    private Map<String, Object> model() {
        GuaranteeMap.Head head = map.head();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("css", Paintbox.variables().css());
        model.put("title", head.title());
        model.put("diagram", head.diagram());
        model.put("runs", Amount.number(head.runs()));
        model.put("points", Amount.number(head.points()));
        model.put("complete", head.isComplete());
        model.put("shards", head.of() == 1 ? "" : joined(head.shards()) + " of " + head.of());
        model.put("seeds", head.seeds() == 1 ? "seed 1" : "seeds 1 to " + head.seeds());
        model.put("workloads", head.messages() == 1 ? "1 message" : "1 to " + head.messages() + " messages");
        model.put("faults", head.faults().stream().map(MapPage::fault).toList());
        model.put("pairs", pairs(head));
        model.put("tool", head.tool());
        model.put("hash", head.hash().length() > 12 ? head.hash().substring(0, 12) : head.hash());
        model.put("questions", questions());
        model.put("spans", spans());
        model.put("groups", groups());
        model.put("stories", stories());
        return model;
    }

    private static String joined(List<Integer> numbers) {
        return String.join(", ", numbers.stream().map(String::valueOf).toList());
    }

    private static Map<String, Object> fault(String id) {
        return Map.of(
                "id", id, "meaning", FaultKind.named(id).map(FaultKind::meaning).orElse(""));
    }

    private static String pairs(GuaranteeMap.Head head) {
        if (head.depth() == 1) {
            return "";
        }
        return head.stride() == 1
                ? "All " + Amount.number(head.pairs()) + " pairs of faults."
                : "Of " + Amount.number(head.pairs()) + " pairs of faults, one in " + head.stride() + ".";
    }

    // ---- guarantees

    private List<Map<String, Object>> questions() {
        List<Map<String, Object>> questions = new ArrayList<>();
        for (int i = 0; i < map.questions().size(); i++) {
            Question question = map.questions().get(i);
            MapWords.Column verdict = MapWords.column(map, i);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", question.claim().toString());
            one.put("meaning", question.claim().guarantee().meaning());
            one.put("part", question.part().id());
            one.put("sign", verdict.sign());
            one.put("verdict", verdict.words());
            one.put("look", verdict.look());
            one.put("story", HeatMap.shown(map, i).map(this::storyId).orElse(""));
            questions.add(one);
        }
        return questions;
    }

    /** How many columns each part has, for the headings above them. */
    private List<Map<String, Object>> spans() {
        List<Map<String, Object>> spans = new ArrayList<>();
        for (Question.Part part : Question.Part.values()) {
            long count = map.questions().stream().filter(q -> q.part() == part).count();
            if (count > 0) {
                String name = switch (part) {
                    case CLAIM -> "Claims";
                    case RISK -> "Risks";
                    case OTHER -> "Neither";
                };
                spans.add(Map.of("name", name, "part", part.id(), "count", count));
            }
        }
        return spans;
    }

    // ---- the table

    private List<Map<String, Object>> groups() {
        List<Map<String, Object>> groups = new ArrayList<>();
        for (HeatMap.Group group : HeatMap.groups(map)) {
            groups.add(Map.of(
                    "fault",
                    group.fault().equals(FaultKind.NONE.id()) ? "no fault" : group.fault(),
                    "on",
                    group.onTitle(),
                    "rows",
                    group.lines().stream().map(this::row).toList()));
        }
        return groups;
    }

    private Map<String, Object> row(HeatMap.Line line) {
        MapRow row = line.row();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("span", line.span());
        model.put("actor", line.actor());
        model.put("step", row.step());
        model.put("what", row.what());
        model.put("phase", row.phase() + (row.then().isEmpty() ? "" : ", then " + row.then()));
        model.put("runs", Amount.number(row.runs()));
        List<Map<String, Object>> cells = new ArrayList<>();
        for (int q = 0; q < map.questions().size(); q++) {
            cells.add(cell(line.index(), q, row.cells().get(q)));
        }
        model.put("cells", cells);
        return model;
    }

    private Map<String, Object> cell(int row, int question, Cell cell) {
        Optional<Witness> witness = map.witness(row, question);
        String look = switch (HeatMap.look(map.questions().get(question), cell)) {
            case CLAIM_BROKEN -> "claim-broken shade-" + HeatMap.shade(cell);
            case RISK_WITNESSED -> "risk-broken shade-" + HeatMap.shade(cell);
            case OTHER_BROKEN -> "other-broken shade-" + HeatMap.shade(cell);
            case KEPT -> "kept";
            case UNTRIED -> "untried";
        };
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("look", look);
        model.put("text", cell.broken() > 0 ? Amount.number(cell.broken()) : cell.kept() > 0 ? "✓" : "–");
        model.put(
                "counts",
                map.questions().get(question).claim() + ": kept in " + Amount.number(cell.kept()) + ", broken in "
                        + Amount.number(cell.broken()) + ", not put to the test in " + Amount.number(cell.notJudged()));
        model.put("story", witness.map(this::storyId).orElse(""));
        return model;
    }

    // ---- stories

    private String storyId(Witness witness) {
        return "story-" + witness.row() + "-" + witness.question();
    }

    private List<Map<String, Object>> stories() {
        List<Witness> main = new ArrayList<>();
        for (int i = 0; i < map.questions().size(); i++) {
            HeatMap.shown(map, i).ifPresent(main::add);
        }
        List<Map<String, Object>> stories = new ArrayList<>();
        for (Witness witness : map.witnesses()) {
            Map<String, Object> story = new LinkedHashMap<>();
            story.put("id", storyId(witness));
            story.put("main", main.contains(witness));
            story.put(
                    "guarantee", map.questions().get(witness.question()).claim().toString());
            story.put("sentence", witness.sentence());
            story.put("reason", witness.reason());
            story.put("size", size(witness));
            story.put(
                    "commands",
                    witness.commands().stream().map(MapPage::command).toList());
            story.put("lines", witness.story().stream().map(MapPage::line).toList());
            story.put("file", "runs/" + Replay.fileName(map, witness));
            stories.add(story);
        }
        return stories;
    }

    private static String size(Witness witness) {
        String messages = switch (witness.messages()) {
            case Witness.OWN_WORKLOAD -> "the diagram's own workload";
            case 1 -> "1 message of each client";
            default -> witness.messages() + " messages of each client";
        };
        return messages + ", seed " + witness.seed();
    }

    private static Map<String, Object> command(Witness.Given given) {
        return Map.of("at", clock(given.atMicros()), "text", given.text());
    }

    private static String clock(long micros) {
        return String.format(Locale.ROOT, "%d.%03d s", micros / 1_000_000, micros / 1_000 % 1_000);
    }

    /** A line of a story begins with its time. */
    private static Map<String, Object> line(String line) {
        int gap = line.indexOf("  ");
        return gap < 0
                ? Map.of("at", "", "text", line)
                : Map.of("at", line.substring(0, gap), "text", line.substring(gap + 2));
    }
}
