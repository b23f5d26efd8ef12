package dev.custody.report.html;

import dev.custody.layout.Layout;
import dev.custody.ledger.StoryLine;
import dev.custody.picture.Paintbox;
import dev.custody.report.Beside;
import dev.custody.report.RunReport;
import dev.custody.report.Watch;
import dev.custody.report.page.RunModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the template of a player is filled with: one film, or two that play in step. Making films takes as long as all the rest of a
 * page; they are made on a thread beside it, from its constructor on.
 */
final class Player {
    private static final int MOST_FAULTS = 24;

    private final List<RunReport> runs;
    /** Of each run, in their order; none of a run in which nothing moved. */
    private final Beside<List<Optional<Film>>> films;

    /** @param watch is told of the films, on their thread */
    Player(List<RunReport> runs, Paintbox box, Watch watch) {
        this.runs = runs;
        films = Beside.begin(
                "films",
                () -> runs.stream()
                        .map(run -> Optional.of(run)
                                .filter(any -> !any.ledger().lives().isEmpty())
                                .map(moving -> new Film(moving, box, layout(moving, box), watch)))
                        .toList());
    }

    /** Two stand beside each other. */
    private Layout layout(RunReport run, Paintbox box) {
        return runs.size() == 1 ? RunModel.layout(run, box) : RunModel.narrowLayout(run, box);
    }

    /**
     * Empty if nothing moved in any of the runs.
     *
     * @param models of the pages of the runs, in the same order
     */
    Map<String, Object> model(List<Map<String, Object>> models) {
        List<Map<String, Object>> shown = new ArrayList<>();
        List<Film> all = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Object moments = Objects.requireNonNull(models.get(i).get("moments"));
            films.made().get(i).ifPresent(film -> {
                all.add(film);
                shown.add(film.model(moments));
            });
        }
        if (all.isEmpty()) {
            return Map.of();
        }
        long from = all.stream().mapToLong(Film::fromMicros).min().orElseThrow();
        long to = all.stream().mapToLong(Film::toMicros).max().orElseThrow();
        Map<String, Object> model = new HashMap<>();
        model.put("films", shown);
        model.put("startAt", all.stream().mapToLong(Film::startTick).min().orElseThrow());
        model.put(
                "faultMarks",
                runs.getFirst().faults().stream()
                        .limit(MOST_FAULTS)
                        .map(fault -> RunModel.span(fault, from, to))
                        .toList());
        model.put(
                "cut",
                all.stream().allMatch(Film::isWhole)
                        ? ""
                        : "Of this long run, the film shows " + StoryLine.clock(from) + " to " + StoryLine.clock(to)
                                + ", around what decided it.");
        return model;
    }
}
