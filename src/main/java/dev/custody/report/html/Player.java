package dev.custody.report.html;

import dev.custody.ledger.StoryLine;
import dev.custody.picture.Paintbox;
import dev.custody.report.RunReport;
import dev.custody.report.Watch;
import dev.custody.report.page.RunModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the template of a player is filled with: one film, or two that play in step. */
final class Player {
    private static final int MOST_FAULTS = 24;

    private Player() {}

    /**
     * Empty if nothing moved in any of the runs.
     *
     * @param models of the pages of the runs, in the same order
     */
    static Map<String, Object> of(List<RunReport> runs, List<Map<String, Object>> models, Paintbox box, Watch watch) {
        List<Film> films = new ArrayList<>();
        List<Map<String, Object>> shown = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            RunReport run = runs.get(i);
            if (!run.ledger().lives().isEmpty()) {
                Film film = new Film(
                        run, box, runs.size() == 1 ? RunModel.layout(run, box) : RunModel.narrowLayout(run, box));
                films.add(film);
                shown.add(film.model(Objects.requireNonNull(models.get(i).get("moments")), watch));
            }
        }
        if (films.isEmpty()) {
            return Map.of();
        }
        long from = films.stream().mapToLong(Film::fromMicros).min().orElseThrow();
        long to = films.stream().mapToLong(Film::toMicros).max().orElseThrow();
        Map<String, Object> model = new HashMap<>();
        model.put("films", shown);
        model.put("startAt", films.stream().mapToLong(Film::startTick).min().orElseThrow());
        model.put(
                "faultMarks",
                runs.getFirst().faults().stream()
                        .limit(MOST_FAULTS)
                        .map(fault -> RunModel.span(fault, from, to))
                        .toList());
        model.put(
                "cut",
                films.stream().allMatch(Film::isWhole)
                        ? ""
                        : "Of this long run, the film shows " + StoryLine.clock(from) + " to " + StoryLine.clock(to)
                                + ", around what decided it.");
        return model;
    }
}
