package dev.custody.desktop.notices;

import dev.custody.desktop.bridge.Notice;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What is told now, what was told before, and what went wrong. */
public final class NoticesModel {
    /** So many are seen at a time. */
    static final int AT_ONCE = 3;

    /** So many can be read again. */
    static final int KEPT = 50;

    /** Not dismissed yet, the oldest first. */
    private final List<Notice> standing = new ArrayList<>();

    private final ReadOnlyObjectWrapper<List<Notice>> seen = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Notice>> told = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty toldShown = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable ErrorReport> error = new SimpleObjectProperty<>();

    /** What is seen now, the newest last. A notice is the same object as long as it stands. */
    public ReadOnlyObjectProperty<List<Notice>> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** What was told, the newest first. */
    public ReadOnlyObjectProperty<List<Notice>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** Whether the list of what was told is seen. */
    public BooleanProperty toldShownProperty() {
        return toldShown;
    }

    /** What went wrong last and was not put away; null for nothing. */
    public ObjectProperty<@Nullable ErrorReport> errorProperty() {
        return error;
    }

    /** Tells something. What stands there already is not told twice. */
    public void tell(Notice news) {
        boolean stands = standing.stream().anyMatch(old -> old.text().equals(news.text()) && old.kind() == news.kind());
        if (stands && news.action().isEmpty()) {
            return;
        }
        standing.removeIf(old -> old.text().equals(news.text()));
        standing.add(news);
        List<Notice> all = new ArrayList<>(told.get());
        all.addFirst(news);
        told.set(List.copyOf(all.subList(0, Math.min(KEPT, all.size()))));
        update();
    }

    /** Shows what went wrong. */
    public void report(ErrorReport report) {
        error.set(report);
        List<Notice> all = new ArrayList<>(told.get());
        all.addFirst(new Notice(report.title(), Notice.Kind.PROBLEM, java.util.Optional.empty()));
        told.set(List.copyOf(all.subList(0, Math.min(KEPT, all.size()))));
    }

    /** Takes one away. */
    public void dismiss(Notice notice) {
        standing.remove(notice);
        update();
    }

    /** Does what it offers, and takes it away. */
    void act(Notice notice) {
        dismiss(notice);
        notice.action().ifPresent(action -> action.act().run());
    }

    /** Puts away what lies on top; false if nothing does. */
    public boolean putAway() {
        if (error.get() != null) {
            error.set(null);
        } else if (toldShown.get()) {
            toldShown.set(false);
        } else if (!standing.isEmpty()) {
            dismiss(seen.get().getLast());
        } else {
            return false;
        }
        return true;
    }

    /** Good news gives way to later ones; problems wait until there is room for them. */
    private void update() {
        while (standing.size() > AT_ONCE && forgetOldestGoodNews()) {
            // One at a time, the oldest first.
        }
        seen.set(List.copyOf(standing.subList(Math.max(0, standing.size() - AT_ONCE), standing.size())));
    }

    private boolean forgetOldestGoodNews() {
        return standing.stream()
                .filter(each -> each.kind() == Notice.Kind.INFORMATION)
                .findFirst()
                .map(standing::remove)
                .orElse(false);
    }
}
