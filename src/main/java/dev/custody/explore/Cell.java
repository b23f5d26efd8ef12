package dev.custody.explore;

import dev.custody.ledger.Verdict.Standing;

/** How many runs said what about a guarantee. */
public record Cell(long kept, long broken, long notJudged) {
    public static final Cell NONE = new Cell(0, 0, 0);

    Cell plus(Standing standing) {
        return switch (standing) {
            case KEPT -> new Cell(kept + 1, broken, notJudged);
            case BROKEN -> new Cell(kept, broken + 1, notJudged);
            case NOT_JUDGED -> new Cell(kept, broken, notJudged + 1);
        };
    }

    public Cell plus(Cell other) {
        return new Cell(kept + other.kept, broken + other.broken, notJudged + other.notJudged);
    }

    public long judged() {
        return kept + broken;
    }

    public long runs() {
        return judged() + notJudged;
    }
}
