package dev.custody.desktop.bridge;

import dev.custody.chart.Charts;
import dev.custody.diagram.Diagram;
import dev.custody.transcript.Transcript;
import dev.custody.transcript.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What the events of a tape amount to: at the playhead, wherever it goes, and in marks all along. Each call has a deadline. */
public final class Following {
    private static final int EVENTS_BETWEEN_LOOKS_AT_THE_CLOCK = 128;

    private final Tape tape;
    private final LongSupplier nanoTime;
    private final Diagram diagram;
    private final Phrases phrases;
    private final Checkpoints checkpoints;
    private Folds folds;
    private MarkFold markFold;
    private @Nullable TranscriptFold transcriptFold;
    private @Nullable ChartFold chartFold;
    private List<Mark> marks = List.of();

    /** In English. */
    public Following(Tape tape, Diagram diagram, LongSupplier nanoTime) {
        this(tape, diagram, nanoTime, Phrases.ENGLISH);
    }

    Following(Tape tape, Diagram diagram, LongSupplier nanoTime, Phrases phrases) {
        this.phrases = phrases;
        this.tape = tape;
        this.diagram = diagram;
        this.nanoTime = nanoTime;
        this.checkpoints = new Checkpoints(diagram);
        this.folds = new Folds(diagram);
        this.markFold = new MarkFold(diagram, phrases);
    }

    /** Forgets what came after that position: it will be something else. */
    void cut(int position) {
        checkpoints.cut(position);
        if (folds.position() > position) {
            folds = checkpoints.before(position);
        }
        markFold = new MarkFold(diagram, phrases);
        marks = List.of();
        if (transcriptFold != null && transcriptFold.position() > position) {
            transcriptFold = null;
        }
        if (chartFold != null && (chartFold.position() > position || chartFold.isBeyondItsEvents())) {
            chartFold = null;
        }
    }

    /** The folds, where they stand now. */
    public Folds folds() {
        return folds;
    }

    /** The marks of the tape, as far as they were looked for. */
    List<Mark> marks() {
        return marks;
    }

    /** What was found all along the tape; up to its end once {@link #hasMarkedAll}. */
    MarkFold ahead() {
        return markFold;
    }

    boolean hasMarkedAll() {
        return markFold.position() == tape.size();
    }

    /** Goes to that position, or as far as there is time for. */
    public void follow(int goal, long deadlineNanos) {
        if (folds.position() > goal || folds.position() < checkpoints.nearest(goal)) {
            folds = checkpoints.before(goal);
        }
        int taken = 0;
        while (folds.position() < goal && !isLate(++taken, deadlineNanos)) {
            folds.take(tape.after(folds.position()));
            checkpoints.offer(folds);
        }
    }

    /** Looks for marks to the end of the tape, or as far as there is time for. */
    void mark(long deadlineNanos) {
        int before = markFold.count();
        int taken = 0;
        while (markFold.position() < tape.size() && !isLate(++taken, deadlineNanos)) {
            markFold.take(tape.after(markFold.position()));
        }
        if (markFold.count() > before) {
            marks = markFold.copy();
        }
    }

    /** Writes the transcript to the end of the tape, or as far as there is time for. */
    void tell(Words words, long deadlineNanos) {
        TranscriptFold fold = transcriptFold == null ? new TranscriptFold(diagram, words) : transcriptFold;
        transcriptFold = fold;
        int taken = 0;
        while (fold.position() < tape.size() && !isLate(++taken, deadlineNanos)) {
            fold.take(tape.after(fold.position()));
        }
    }

    /** The transcript of the tape, as far as it was written; none if nobody wanted one since the tape was cut. */
    Optional<Transcript> transcript() {
        return Optional.ofNullable(transcriptFold).map(TranscriptFold::transcript);
    }

    /**
     * Draws charts to the end of the tape, or as far as there is time for.
     *
     * @param knownMicros up to and at this time the tape has everything
     */
    void chart(long knownMicros, long deadlineNanos) {
        ChartFold fold = chartFold == null ? new ChartFold(diagram) : chartFold;
        chartFold = fold;
        int taken = 0;
        while (fold.position() < tape.size() && !isLate(++taken, deadlineNanos)) {
            fold.take(tape.after(fold.position()));
        }
        if (fold.position() == tape.size()) {
            fold.pass(knownMicros);
        }
    }

    /** The charts of the tape, as far as they were drawn; none if nobody wanted any since the tape was cut. */
    Optional<Charts> charts() {
        return Optional.ofNullable(chartFold).map(ChartFold::charts);
    }

    private boolean isLate(int taken, long deadlineNanos) {
        return taken % EVENTS_BETWEEN_LOOKS_AT_THE_CLOCK == 0 && nanoTime.getAsLong() > deadlineNanos;
    }
}
