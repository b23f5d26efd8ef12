package dev.custody.desktop.transcript;

import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.canvas.Selection;
import dev.custody.ledger.StoryLine;
import dev.custody.transcript.Kind;
import dev.custody.transcript.Line;
import dev.custody.transcript.Transcript;
import dev.custody.transcript.Weight;
import dev.custody.transcript.Words;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Which lines of the transcript are listed, and which of them is at the playhead. */
public final class TranscriptViewModel {
    /** How many events are looked through in one frame, so that a long run does not hold up the window. */
    private static final int LOOKED_THROUGH = 8_192;
    /** The same where their sentences have to be made. */
    private static final int READ = 512;

    static final int MOST_COPIED = 20_000;

    private final Playback playback;
    private final ObjectProperty<Selection> selection;
    private final Words words;
    private final Locale numbers;
    private final ObjectProperty<Weight> least = new SimpleObjectProperty<>(Filter.AT_FIRST.least());
    private final ObjectProperty<Set<Kind>> kinds = new SimpleObjectProperty<>(Filter.AT_FIRST.kinds());
    private final BooleanProperty onlySelected = new SimpleBooleanProperty();
    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty following = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<LinePositions> listed = new ReadOnlyObjectWrapper<>(new LinePositions());
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyBooleanWrapper filters = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper seen = new ReadOnlyBooleanWrapper();
    private Filter filter = Filter.AT_FIRST;
    private @Nullable Transcript read;
    private int lookedThrough;

    /**
     * It is not seen at first.
     *
     * @param numbers how times are written
     */
    public TranscriptViewModel(Playback playback, ObjectProperty<Selection> selection, Words words, Locale numbers) {
        this.playback = playback;
        this.selection = selection;
        this.words = words;
        this.numbers = numbers;
        playback.turns().join(this::show);
        least.subscribe(this::filter);
        kinds.subscribe(this::filter);
        onlySelected.subscribe(this::filter);
        search.subscribe(this::filter);
        selection.subscribe(this::filter);
    }

    /** What is not seen is not written, and not kept up to date. */
    void setSeen(boolean now) {
        seen.set(now);
        if (now) {
            playback.chronicle().writeTranscript(words);
            show(playback.frameProperty().get());
        } else {
            playback.chronicle().stopTranscript();
        }
    }

    ReadOnlyBooleanProperty seenProperty() {
        return seen.getReadOnlyProperty();
    }

    ObjectProperty<Weight> leastProperty() {
        return least;
    }

    ObjectProperty<Set<Kind>> kindsProperty() {
        return kinds;
    }

    /** Takes lines of a kind, or leaves them out. */
    void setKind(Kind kind, boolean wanted) {
        Set<Kind> now = EnumSet.noneOf(Kind.class);
        now.addAll(kinds.get());
        if (wanted) {
            now.add(kind);
        } else {
            now.remove(kind);
        }
        kinds.set(now);
    }

    /** Whether only lines about what is selected are listed. While nothing is, all are. */
    BooleanProperty onlySelectedProperty() {
        return onlySelected;
    }

    /** Whether anything is selected that lines could be about. */
    ObservableValue<Boolean> canNarrow() {
        return selection.map(chosen -> !(chosen instanceof Selection.None));
    }

    StringProperty searchProperty() {
        return search;
    }

    /** Whether anything of what was chosen here keeps lines out that were listed at first. */
    ReadOnlyBooleanProperty filtersProperty() {
        return filters.getReadOnlyProperty();
    }

    /** Takes all lines that were taken at first; more of them, where more are told. */
    void showAll() {
        if (!Filter.AT_FIRST.least().atLeast(least.get())) {
            least.set(Filter.AT_FIRST.least());
        }
        kinds.set(Filter.AT_FIRST.kinds());
        onlySelected.set(false);
        search.set("");
    }

    /** Whether the list goes along with the playhead. */
    BooleanProperty followingProperty() {
        return following;
    }

    /** The lines that are listed. The list grows with the run; with another filter or another run it is another list. */
    ReadOnlyObjectProperty<LinePositions> listedProperty() {
        return listed.getReadOnlyProperty();
    }

    /** The index of the last line that has happened at the playhead; -1 before the first. */
    ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** The line of a position, which is on the list. */
    Line line(int position) {
        Transcript transcript = read;
        if (transcript == null) {
            throw new IllegalStateException("nothing was listed yet");
        }
        return transcript.line(position);
    }

    /** Moves the playhead to where that line happened, and pauses. */
    void goTo(int index) {
        LinePositions lines = listed.get();
        if (index >= 0 && index < lines.size()) {
            playback.pause();
            playback.seek(line(lines.get(index)).atMicros());
        }
    }

    /** The lines of these indices in their order, or all that are listed if there are none; at most {@link #MOST_COPIED}. */
    String copied(Collection<Integer> indices) {
        LinePositions lines = listed.get();
        IntStream wanted = indices.isEmpty()
                ? IntStream.range(0, lines.size())
                : indices.stream().mapToInt(Integer::intValue).sorted();
        return wanted.limit(MOST_COPIED)
                .filter(index -> index >= 0 && index < lines.size())
                .mapToObj(index -> spoken(line(lines.get(index))) + "\n")
                .collect(Collectors.joining());
    }

    /** A line as it is copied, and read aloud. */
    String spoken(Line line) {
        return time(line) + "  " + line.text();
    }

    /** When it happened. */
    String time(Line line) {
        return StoryLine.clock(line.atMicros(), numbers);
    }

    private void filter() {
        Filter now = new Filter(
                least.get(), kinds.get(), onlySelected.get() ? selection.get() : new Selection.None(), search.get());
        if (!now.equals(filter)) {
            filter = now;
            filters.set(now.narrows());
            begin(read);
            show(playback.frameProperty().get());
        }
    }

    private void begin(@Nullable Transcript transcript) {
        read = transcript;
        lookedThrough = 0;
        current.set(-1);
        listed.set(new LinePositions());
    }

    private boolean show(@Nullable Frame frame) {
        if (frame == null || !seen.get()) {
            return false;
        }
        Transcript transcript = playback.chronicle().transcript().orElse(null);
        if (!Objects.equals(transcript, read)) {
            begin(transcript);
        }
        if (transcript == null) {
            return false;
        }
        int lines = lookedThrough;
        int before = current.get();
        look(transcript);
        // Beyond what was looked through, the last line listed is not the one at the playhead.
        current.set(listed.get().lastBefore(frame.position()));
        return lookedThrough != lines || current.get() != before;
    }

    private void look(Transcript transcript) {
        boolean readsLines = filter.readsLines();
        int before = Math.min(transcript.size(), lookedThrough + (readsLines ? READ : LOOKED_THROUGH));
        if (lookedThrough == before) {
            return;
        }
        int[] found = transcript.positions(filter.byIndex(), lookedThrough, before);
        int count = found.length;
        if (readsLines) {
            count = 0;
            for (int position : found) {
                if (filter.takes(transcript.line(position))) {
                    found[count++] = position;
                }
            }
        }
        lookedThrough = before;
        listed.get().append(found, count);
    }

    /** All kinds, in the order of their menu. */
    static List<Kind> allKinds() {
        return List.of(Kind.values());
    }
}
