package dev.custody.desktop.prefs;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Saves what changes once it has stayed so for a moment, away from the thread that the window lives on. */
public final class PreferencesSaver {
    private static final long A_MOMENT_NANOS = 500_000_000;

    private final PreferencesFile file;
    private final PreferencesModel model;
    private final Executor away;
    private final Consumer<Trouble> tell;
    private final AtomicReference<@Nullable Trouble> failure = new AtomicReference<>();
    private Preferences inFile;
    private boolean written;
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
            Consumer<Trouble> tell) {
        this.file = file;
        this.model = model;
        this.inFile = saved.orElse(model.get());
        this.written = saved.isPresent();
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
        if (nanos - since >= A_MOMENT_NANOS && !(written && now.equals(inFile))) {
            save(now);
        }
        Trouble wrong = failure.getAndSet(null);
        if (wrong != null && !told) {
            told = true;
            tell.accept(wrong);
        }
    }

    /** Saves what is not saved yet, at once: the window closes. Nobody is left then to tell of a failure. */
    public void saveNow() {
        save(model.get());
    }

    private void save(Preferences now) {
        Preferences before = inFile;
        inFile = now;
        written = true;
        away.execute(() -> file.save(before, now).ifPresent(failure::set));
    }
}
