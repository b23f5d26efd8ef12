package dev.custody.desktop.palette;

import dev.custody.desktop.palette.PaletteEntry.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the palette lists for what was typed, and which of it is chosen. */
public final class PaletteViewModel {
    /** More than anybody looks through. */
    private static final int MOST = 200;

    private static final int REMEMBERED = 20;

    private record Ranked(Found found, Fuzzy.Fit fit, int spread, int recency) {
        /** What can't be done now comes last, for Enter does the first one; what was done lately comes before what fits as well. */
        static final Comparator<Ranked> ORDER = Comparator.<Ranked, Boolean>comparing(
                        ranked -> !ranked.found().entry().enabled())
                .thenComparing(Ranked::fit)
                .thenComparingInt(Ranked::recency)
                .thenComparing(ranked -> ranked.found().entry().kind())
                .thenComparingInt(Ranked::spread);
    }

    private final Function<String, List<PaletteEntry>> entries;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Kind>> only = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Found>> found = new ReadOnlyObjectWrapper<>(List.of());
    private final IntegerProperty chosen = new SimpleIntegerProperty();
    private final List<String> recent = new ArrayList<>();

    /** @param entries what there is now, given what was typed, in the order to list it in if all fits alike */
    public PaletteViewModel(Function<String, List<PaletteEntry>> entries) {
        this.entries = entries;
        query.subscribe(this::find);
    }

    /** Whether it lies over the window. */
    public BooleanProperty openProperty() {
        return open;
    }

    StringProperty queryProperty() {
        return query;
    }

    /** What fits, the best first. */
    ReadOnlyObjectProperty<List<Found>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** The position in what was found of the entry that Enter does. */
    IntegerProperty chosenProperty() {
        return chosen;
    }

    /** The one kind that is listed; empty for all. */
    ReadOnlyObjectProperty<Optional<Kind>> onlyProperty() {
        return only;
    }

    /** Opens it, or puts it away. */
    public void toggle() {
        if (open.get()) {
            close();
        } else {
            open(Optional.empty());
        }
    }

    /** Opens it for one kind of entries. */
    public void openFor(Kind kind) {
        open(Optional.of(kind));
    }

    private void open(Optional<Kind> kind) {
        only.set(kind);
        query.set("");
        find();
        open.set(true);
    }

    /** Puts it away; false if it was not there. */
    public boolean close() {
        boolean was = open.get();
        open.set(false);
        return was;
    }

    /** Chooses the next one, or one before by a negative number; beyond an end it goes on at the other. */
    void move(int by) {
        int count = found.get().size();
        if (count > 0) {
            chosen.set(Math.floorMod(chosen.get() + by, count));
        }
    }

    /** Does what is chosen and puts the palette away. What can't be done now is not done, and the palette stays. */
    void run() {
        int at = chosen.get();
        if (at < 0 || at >= found.get().size()) {
            return;
        }
        PaletteEntry entry = found.get().get(at).entry();
        if (!entry.enabled()) {
            return;
        }
        recent.remove(entry.id());
        recent.addFirst(entry.id());
        if (recent.size() > REMEMBERED) {
            recent.removeLast();
        }
        close();
        entry.act().run();
    }

    private void find() {
        String typed = query.get();
        found.set(entries.apply(typed).stream()
                .filter(entry -> only.get().filter(kind -> kind != entry.kind()).isEmpty())
                .flatMap(entry -> rank(typed, entry).stream())
                .sorted(Ranked.ORDER)
                .limit(MOST)
                .map(Ranked::found)
                .toList());
        chosen.set(0);
    }

    /** By its name; failing that, by what it belongs to or what it does, which count least. */
    private Optional<Ranked> rank(String typed, PaletteEntry entry) {
        int used = recent.indexOf(entry.id());
        int recency = used < 0 ? REMEMBERED : used;
        return Fuzzy.match(typed, entry.name())
                .map(match -> new Ranked(new Found(entry, match.letters()), match.fit(), match.spread(), recency))
                .or(() -> hasWord(typed, entry.detail()) || hasWord(typed, entry.hint())
                        ? Optional.of(new Ranked(
                                new Found(entry, List.of()), Fuzzy.Fit.SUBSEQUENCE, Integer.MAX_VALUE, recency))
                        : Optional.empty());
    }

    private static boolean hasWord(String typed, String text) {
        return Fuzzy.match(typed, text)
                .filter(match -> match.fit() == Fuzzy.Fit.PREFIX || match.fit() == Fuzzy.Fit.WORD)
                .isPresent();
    }
}
