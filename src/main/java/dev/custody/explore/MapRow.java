package dev.custody.explore;

import java.util.List;

/**
 * A row of the guarantee map: crash points of one kind of fault, on one component or direction of a link, at one place of one
 * program.
 *
 * @param fault {@link FaultKind#id}
 * @param on the component, or {@code from->to}
 * @param onTitle the same as people call it
 * @param actor whose program
 * @param step the step as people count it, from 1: {@code 2}, {@code 2.1}; empty where there is none
 * @param what the step's verb, with what it is about
 * @param phase in words, empty where it does not matter
 * @param then the kind of the second fault, which comes anywhere later; empty if there is none
 * @param cells one for each question
 */
public record MapRow(
        String fault,
        String on,
        String onTitle,
        String actor,
        String actorTitle,
        String step,
        String what,
        String phase,
        String then,
        List<Cell> cells) {
    public MapRow {
        cells = List.copyOf(cells);
    }

    /** All runs of the row. */
    public long runs() {
        return cells.isEmpty() ? 0 : cells.getFirst().runs();
    }

    /** Whether both are about the same crash points. */
    boolean isSamePlaceAs(MapRow other) {
        return withCells(List.of()).equals(other.withCells(List.of()));
    }

    MapRow withCells(List<Cell> other) {
        return new MapRow(fault, on, onTitle, actor, actorTitle, step, what, phase, then, other);
    }

    /** A short name for files, unique in its map. */
    public String slug() {
        return String.join(
                        " ",
                        fault,
                        on,
                        actor.equals(on) ? "" : actor,
                        step,
                        what,
                        phase,
                        then.isEmpty() ? "" : "then " + then)
                .replace("->", "-to-")
                .replaceAll("[^a-zA-Z0-9.]+", "-")
                .replaceAll("^-+|-+$", "");
    }
}
