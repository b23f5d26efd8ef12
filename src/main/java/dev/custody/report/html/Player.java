package dev.custody.report.html;

import dev.custody.layout.Layout;
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
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What the template of a player is filled with: one film, or two that play in step. Making films takes as long as all the rest of a
 * page; they are made on a thread beside it, from its constructor on.
 */
final class Player {
    private static final int MOST_FAULTS = 24;

    private final List<RunReport> runs;
    /** Of each run, in their order; none of a run in which nothing moved. */
    private final List<Optional<FutureTask<Film>>> made;

    /** @param watch is told of the films, on their thread */
    Player(List<RunReport> runs, Paintbox box, Watch watch) {
        this.runs = runs;
        made = runs.stream()
                .map(run -> Optional.of(run)
                        .filter(any -> !any.ledger().lives().isEmpty())
                        .map(moving -> new FutureTask<>(() -> new Film(moving, box, layout(moving, box), watch))))
                .toList();
        Thread.ofPlatform().name("films").daemon().start(() -> made.forEach(film -> film.ifPresent(FutureTask::run)));
    }

    /** Two stand beside each other. */
    private Layout layout(RunReport run, Paintbox box) {
        return runs.size() == 1 ? RunModel.layout(run, box) : RunModel.narrowLayout(run, box);
    }

    private static Film finished(FutureTask<Film> task) {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /**
     * Empty if nothing moved in any of the runs.
     *
     * @param models of the pages of the runs, in the same order
     */
    Map<String, Object> model(List<Map<String, Object>> models) {
        List<Film> films = new ArrayList<>();
        List<Map<String, Object>> shown = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Optional<FutureTask<Film>> task = made.get(i);
            if (task.isPresent()) {
                Film film = finished(task.get());
                films.add(film);
                shown.add(film.model(Objects.requireNonNull(models.get(i).get("moments"))));
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
