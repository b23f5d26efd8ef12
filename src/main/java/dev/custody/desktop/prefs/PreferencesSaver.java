package dev.custody.desktop.prefs;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Saves what changes once it has stayed so for a moment, away from the thread that the window lives on. */
public final class PreferencesSaver {
    private static final long A_MOMENT_NANOS = 500_000_000;

    private final PreferencesFile file;
    private final PreferencesModel model;
    private final Executor away;
    private final Consumer<String> tell;
    private final AtomicReference<String> failure = new AtomicReference<>("");
    private Optional<Preferences> saved;
    private Preferences last;
    private long since;
    private boolean told;

    /**
     * @param saved what the file holds; empty if there is none yet
     * @param away where files are written, one after the other
     * @param tell is told once if they can't be
     */
    public PreferencesSaver(
            PreferencesFile file,
            PreferencesModel model,
            Optional<Preferences> saved,
            Executor away,
            Consumer<String> tell) {
        this.file = file;
        this.model = model;
        this.saved = saved;
        this.away = away;
        this.tell = tell;
        this.last = model.get();
    }

    /** To be called once a pulse, with its time. */
    public void pulse(long nanos) {
        Preferences now = model.get();
        if (!now.equals(last) || since == 0) {
            last = now;
            since = nanos;
        }
        if (nanos - since >= A_MOMENT_NANOS && saved.filter(now::equals).isEmpty()) {
            saved = Optional.of(now);
            away.execute(() -> file.save(now).ifPresent(failure::set));
        }
        String wrong = failure.getAndSet("");
        if (!wrong.isEmpty() && !told) {
            told = true;
            tell.accept(wrong);
        }
    }
}
