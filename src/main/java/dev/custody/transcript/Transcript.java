package dev.custody.transcript;

import dev.custody.diagram.Diagram;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.Referents;
import dev.custody.ledger.Telling;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The events of a run, told one by one. See the package. Not for several threads. */
public final class Transcript {
    /** How many lines are made together: so many sentences are the price of one. */
    private static final int PAGE = 1_024;

    private static final int PAGES_KEPT = 8;
    /** The bit of the index beside kind and weight. */
    private static final int LOSES = 0x40;

    private static final Kind[] KINDS = Kind.values();
    private static final Weight[] WEIGHTS = Weight.values();

    /** @param at standing after the last of the lines */
    private record Page(List<Line> lines, Referents at) {}

    private final Diagram diagram;
    private final Words words;
    private final List<TraceEvent> events = new ArrayList<>();
    private final Map<Integer, List<Decision>> decisions = new LinkedHashMap<>();
    private final List<Referents> beforePages = new ArrayList<>();
    private final Referents known;
    private byte[] index = new byte[PAGE];

    /** Those asked for last. The youngest page may have grown since. */
    private final Map<Integer, Page> pages = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Page> eldest) {
            return size() > PAGES_KEPT;
        }
    };

    public Transcript(Diagram diagram, Words words) {
        this.diagram = diagram;
        this.words = words;
        this.known = new Referents(diagram);
    }

    /** The transcript of all that a ledger has taken. */
    public static Transcript of(Ledger ledger, Words words) {
        Transcript transcript = new Transcript(ledger.diagram(), words);
        Ledger again = new Ledger(ledger.diagram());
        for (TraceEvent event : ledger.events()) {
            again.accept(event);
            transcript.take(event, again);
        }
        return transcript;
    }

    /**
     * Takes the next event of the run.
     *
     * @param after a ledger of the same run, which has taken this event as its last
     */
    public void take(TraceEvent event, Ledger after) {
        int position = events.size();
        if (position % PAGE == 0) {
            beforePages.add(known.copy());
        }
        if (position == index.length) {
            index = Arrays.copyOf(index, 2 * index.length);
        }
        List<Decision> decided = Decision.by(event, after, words.sentences());
        if (!decided.isEmpty()) {
            decisions.put(position, decided);
        }
        Weight weight = decided.isEmpty() ? weight(event) : Weight.HEADLINE;
        int kindAndWeight = Kind.of(event).ordinal() * WEIGHTS.length + weight.ordinal();
        index[position] = (byte) (isLoss(decided) ? kindAndWeight | LOSES : kindAndWeight);
        events.add(event);
        known.note(event);
    }

    private static boolean isLoss(List<Decision> decided) {
        for (Decision decision : decided) {
            if (decision.outcome() == Outcome.LOST) {
                return true;
            }
        }
        return false;
    }

    /** What concerns no message is no milestone of any: a look for work that finds none, a transaction that only read. */
    private Weight weight(TraceEvent event) {
        boolean isIdle = switch (event) {
            case TraceEvent.HopArrived hop ->
                known.hop(hop.hop())
                        .map(started -> started.messages().isEmpty())
                        .orElse(true);
            case TraceEvent.HopLost hop ->
                known.hop(hop.hop())
                        .map(started -> started.messages().isEmpty())
                        .orElse(true);
            case TraceEvent.JobStarted job -> job.messages().isEmpty();
            case TraceEvent.JobTook job -> job.messages().isEmpty();
            case TraceEvent.JobEnded job -> known.inHand(job.job()).isEmpty();
            case TraceEvent.TransactionCommitted tx ->
                known.writtenIn(tx.database(), tx.tx()).isEmpty();
            case TraceEvent.TransactionRolledBack tx ->
                known.writtenIn(tx.database(), tx.tx()).isEmpty();
            case TraceEvent.OfRun _,
                    TraceEvent.OfClient _,
                    TraceEvent.HopStarted _,
                    TraceEvent.MessageKept _,
                    TraceEvent.KeptTaken _,
                    TraceEvent.StepStarted _,
                    TraceEvent.StepEnded _,
                    TraceEvent.TransactionOpened _,
                    TraceEvent.RowInserted _,
                    TraceEvent.InsertSkipped _,
                    TraceEvent.RowUpdated _,
                    TraceEvent.ChangeCaptured _,
                    TraceEvent.MarkMoved _,
                    TraceEvent.Checkpointed _,
                    TraceEvent.CommitLost _,
                    TraceEvent.OfEntry _,
                    TraceEvent.OfFault _ -> false;
        };
        return isIdle ? Weight.NOISE : Weight.of(event);
    }

    /** How many lines there are: as many as events. */
    public int size() {
        return events.size();
    }

    public Kind kind(int position) {
        return KINDS[(index[position] & ~LOSES) / WEIGHTS.length];
    }

    public Weight weight(int position) {
        return WEIGHTS[(index[position] & ~LOSES) % WEIGHTS.length];
    }

    /** Whether a message is lost by it. */
    public boolean loses(int position) {
        return (index[position] & LOSES) != 0;
    }

    /** The line at that position. */
    public Line line(int position) {
        int number = position / PAGE;
        Page page = pages.get(number);
        if (page == null) {
            page = new Page(new ArrayList<>(), beforePages.get(number).copy());
            pages.put(number, page);
        }
        if (page.lines().size() <= position % PAGE) {
            fill(page, number * PAGE + page.lines().size(), Math.min(events.size(), (number + 1) * PAGE));
        }
        return page.lines().get(position % PAGE);
    }

    private void fill(Page page, int from, int end) {
        Referents at = page.at();
        Telling telling = Telling.ofAll(diagram, at, words.sentences());
        for (int position = from; position < end; position++) {
            TraceEvent event = events.get(position);
            Subject subject = Subject.of(event, at);
            String text = telling.tell(event);
            if (!subject.messages().isEmpty() && isSilentOnMessages(event)) {
                text = words.about(text, subject.messages());
            }
            for (Decision decision : decisions.getOrDefault(position, List.of())) {
                text = words.decided(text, decision, diagram);
            }
            page.lines()
                    .add(new Line(
                            position,
                            event.atMicros(),
                            kind(position),
                            weight(position),
                            loses(position),
                            subject.components(),
                            subject.messages(),
                            text));
        }
    }

    /** Whether its sentence speaks of the work, and not of the message that it is for. */
    private static boolean isSilentOnMessages(TraceEvent event) {
        return switch (event) {
            case TraceEvent.StepStarted _,
                    TraceEvent.StepEnded _,
                    TraceEvent.TransactionOpened _,
                    TraceEvent.MarkMoved _,
                    TraceEvent.TransactionCommitted _,
                    TraceEvent.TransactionRolledBack _ -> true;
            case TraceEvent.OfRun _,
                    TraceEvent.OfClient _,
                    TraceEvent.OfHop _,
                    TraceEvent.JobStarted _,
                    TraceEvent.JobTook _,
                    TraceEvent.MessageKept _,
                    TraceEvent.KeptTaken _,
                    TraceEvent.JobEnded _,
                    TraceEvent.RowInserted _,
                    TraceEvent.InsertSkipped _,
                    TraceEvent.RowUpdated _,
                    TraceEvent.ChangeCaptured _,
                    TraceEvent.Checkpointed _,
                    TraceEvent.CommitLost _,
                    TraceEvent.OfEntry _,
                    TraceEvent.OfFault _ -> false;
        };
    }

    /** The positions of the lines that are wanted, ascending, from one position on: what is new can be added to what was there. */
    public int[] positions(Selection selection, int from) {
        return positions(selection, from, events.size());
    }

    /** The same up to another position: where there are many, they can be looked through a part at a time. */
    public int[] positions(Selection selection, int from, int before) {
        int[] found = new int[64];
        int count = 0;
        boolean byIndex = selection.isAboutAnybody();
        Referents at =
                byIndex || from >= before ? known : beforePages.get(from / PAGE).copy();
        for (int position = byIndex ? from : from / PAGE * PAGE; position < before; position++) {
            boolean wanted = position >= from && selection.takes(kind(position), weight(position), loses(position));
            if (!byIndex) {
                TraceEvent event = events.get(position);
                wanted = wanted && selection.takes(Subject.of(event, at));
                at.note(event);
            }
            if (wanted) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count++] = position;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
