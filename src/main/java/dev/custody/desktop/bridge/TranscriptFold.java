package dev.custody.desktop.bridge;

import dev.custody.diagram.Diagram;
import dev.custody.ledger.Ledger;
import dev.custody.trace.TraceEvent;
import dev.custody.transcript.Transcript;
import dev.custody.transcript.Words;

/**
 * Writes the transcript of a tape. It runs at the edge, like {@link MarkFold}, but with a ledger of its own: it may begin late,
 * when somebody first reads, and rest while nobody does.
 */
final class TranscriptFold {
    private final Ledger ledger;
    private final Transcript transcript;

    TranscriptFold(Diagram diagram, Words words) {
        ledger = new Ledger(diagram);
        transcript = new Transcript(diagram, words);
    }

    void take(TraceEvent event) {
        ledger.accept(event);
        transcript.take(event, ledger);
    }

    int position() {
        return transcript.size();
    }

    Transcript transcript() {
        return transcript;
    }
}
