package dev.custody.desktop.bridge;

import dev.custody.chart.Charts;
import dev.custody.transcript.Transcript;
import dev.custody.transcript.Words;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is written of the whole run that is seen, also beyond the playhead, for as long as somebody wants it: the transcript and
 * the charts. Both grow with each pulse, within the time that it has; where the run is cut and goes on as another one, they are
 * others.
 */
public final class Chronicle {
    private final Supplier<@Nullable Following> following;
    private @Nullable Words words;
    private boolean chartsWanted;

    Chronicle(Supplier<@Nullable Following> following) {
        this.following = following;
    }

    /** Has the transcript of the run written from the next pulse on. */
    public void writeTranscript(Words inThese) {
        words = inThese;
    }

    /** Nobody reads the transcript any more. */
    public void stopTranscript() {
        words = null;
    }

    /** The transcript, as far as it was written. */
    public Optional<Transcript> transcript() {
        return Optional.ofNullable(following.get()).flatMap(Following::transcript);
    }

    /** Has the charts of the run drawn from the next pulse on; or not any more. */
    public void wantCharts(boolean wanted) {
        chartsWanted = wanted;
    }

    /** The charts, as far as they were drawn. */
    public Optional<Charts> charts() {
        return Optional.ofNullable(following.get()).flatMap(Following::charts);
    }

    /**
     * Goes on with what is wanted.
     *
     * @param knownMicros up to and at this time all is known that has happened
     */
    void write(Following here, long knownMicros, long deadlineNanos) {
        if (chartsWanted) {
            here.chart(knownMicros, deadlineNanos);
        }
        Words wanted = words;
        if (wanted != null) {
            here.tell(wanted, deadlineNanos);
        }
    }
}
