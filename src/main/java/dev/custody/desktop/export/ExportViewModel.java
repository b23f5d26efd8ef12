package dev.custody.desktop.export;

import dev.custody.desktop.bridge.Background;
import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.text.Texts;
import dev.custody.engine.RunPlan;
import dev.custody.report.ReportFolder;
import dev.custody.report.ReportFormat;
import dev.custody.report.Reporter;
import dev.custody.report.Rerun;
import dev.custody.report.RunReport;
import dev.custody.report.ToolVersion;
import dev.custody.scenario.RunFile;
import dev.custody.sink.heap.HeapSinks;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * Exports the run that is open: it is run once more in the background, to its end, and reported. The run file goes with the reports,
 * since it is what they are about.
 */
final class ExportViewModel {
    private final Background background;
    private final Supplier<Optional<RunFile>> run;
    private final Supplier<Optional<Path>> lastFolder;
    private final Optional<Predicate<Path>> viewer;
    private final Consumer<Notice> notices;
    private final Texts texts;
    private final Map<ReportFormat, BooleanProperty> chosen = new EnumMap<>(ReportFormat.class);
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final StringProperty folder = new SimpleStringProperty("");
    private final StringProperty refused = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Exporting> exporting = new ReadOnlyObjectWrapper<>(new Exporting.Idle());
    private Background.@Nullable Task<Exporting> task;
    /** What the sheet wrote into the field of the folder by itself. */
    private String proposed = "";

    /**
     * @param run what a file of the run that is seen holds; empty if none is open
     * @param lastFolder the folder to begin with; empty for the person's home
     * @param viewer shows what was written, away from the window's thread, or knows that no program does; empty where nothing is shown
     */
    ExportViewModel(
            Background background,
            Supplier<Optional<RunFile>> run,
            Supplier<Optional<Path>> lastFolder,
            Optional<Predicate<Path>> viewer,
            Consumer<Notice> notices,
            Texts texts) {
        this.background = background;
        this.run = run;
        this.lastFolder = lastFolder;
        this.viewer = viewer;
        this.notices = notices;
        this.texts = texts;
        for (ReportFormat format : ReportFormat.values()) {
            chosen.put(format, new SimpleBooleanProperty(format == ReportFormat.HTML));
        }
    }

    BooleanProperty shownProperty() {
        return shown;
    }

    void toggle() {
        if (!shown.get()) {
            propose();
        }
        shown.set(!shown.get());
        refused.set("");
    }

    /** The folder in which whatever was opened or saved last is, unless a person has said another one here. */
    private void propose() {
        if (folder.get().equals(proposed)) {
            proposed = lastFolder.get().map(Path::toString).orElseGet(() -> System.getProperty("user.home", ""));
            folder.set(proposed);
        }
    }

    BooleanProperty chosenProperty(ReportFormat format) {
        return Objects.requireNonNull(chosen.get(format), "each format has one");
    }

    StringProperty folderProperty() {
        return folder;
    }

    /** Why nothing was exported; empty if there is nothing to say. */
    StringProperty refusedProperty() {
        return refused;
    }

    ReadOnlyObjectProperty<Exporting> exportingProperty() {
        return exporting.getReadOnlyProperty();
    }

    /** Begins to write what is chosen. */
    void export() {
        List<ReportFormat> formats = List.of(ReportFormat.values()).stream()
                .filter(format -> chosenProperty(format).get())
                .toList();
        Optional<RunFile> open = run.get();
        if (formats.isEmpty()) {
            refused.set(texts.of("none-chosen"));
        } else if (open.isEmpty()) {
            refused.set(texts.of("no-run"));
        } else if (exporting.get() instanceof Exporting.Idle) {
            refused.set("");
            String name = open.get().plan().diagram().id();
            String to = folder.get().strip();
            exporting.set(new Exporting.Writing(name, 0));
            task = background.start(running -> write(open.get(), formats, to, running), new Waiting());
        }
    }

    void cancel() {
        Background.Task<Exporting> running = task;
        if (running != null) {
            running.cancel();
        }
    }

    private static Exporting.Outcome write(
            RunFile run, List<ReportFormat> formats, String to, Background.Task<Exporting> running) {
        RunPlan plan = run.plan();
        String name = plan.diagram().id();
        try {
            Path directory = Path.of(to);
            ReportFolder place = ReportFolder.open(directory);
            run.save(directory.resolve(name + RunFile.ENDING));
            Reporter reporter = new Reporter(
                    ToolVersion.number(),
                    RunReport.Sinks.HEAP,
                    HeapSinks::new,
                    running::isCancelled,
                    (what, done, all) -> tell(running, name, done, all));
            String rerun = run.diagramFile().isEmpty() && Rerun.isWhole(plan)
                    ? Rerun.of(name, plan)
                    : "custody run " + Rerun.quoted(name + RunFile.ENDING);
            RunReport report = reporter.run(name, rerun, plan);
            for (ReportFormat format : formats) {
                tell(running, name + format.ending(), 0, 1);
                place.write(report, format, (what, done, all) -> tell(running, name + format.ending(), done, all));
            }
            return new Exporting.Outcome.Written(formats.size(), directory, place.file(report, formats.getFirst()));
        } catch (CancellationException ended) {
            return new Exporting.Outcome.Cancelled();
        } catch (IOException | InvalidPathException e) {
            return new Exporting.Outcome.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static void tell(Background.Task<Exporting> running, String file, long done, long all) {
        if (running.isCancelled()) {
            throw new CancellationException();
        }
        running.tell(new Exporting.Writing(file, all == 0 ? 1 : (double) done / all));
    }

    /** Whether a program shows what was written. */
    private final class Shown implements Background.Listener<Void, Boolean> {
        private final Path written;

        Shown(Path written) {
            this.written = written;
        }

        @Override
        public void done(Boolean isShown) {
            if (!isShown) {
                notices.accept(Notice.problem(texts.of("not-opened", written)));
            }
        }

        @Override
        public void failed(Throwable why) {
            done(false);
        }
    }

    private final class Waiting implements Background.Listener<Exporting, Exporting.Outcome> {
        @Override
        public void told(Exporting progress) {
            exporting.set(progress);
        }

        @Override
        public void done(Exporting.Outcome outcome) {
            exporting.set(new Exporting.Idle());
            switch (outcome) {
                case Exporting.Outcome.Written written -> {
                    shown.set(false);
                    notices.accept(told(written));
                }
                case Exporting.Outcome.Cancelled _ -> refused.set(texts.of("cancelled"));
                case Exporting.Outcome.Refused(String why) -> refused.set(why);
            }
        }

        private Notice told(Exporting.Outcome.Written written) {
            String text = texts.of("written", written.reports(), written.folder());
            boolean one = written.reports() == 1;
            return viewer.map(shows -> new Notice(
                            text,
                            Notice.Kind.INFORMATION,
                            texts.of(one ? "open" : "open-folder"),
                            () -> show(one ? written.first() : written.folder(), shows)))
                    .orElseGet(() -> Notice.information(text));
        }

        private void show(Path written, Predicate<Path> viewer) {
            background.startSoon(_ -> viewer.test(written), new Shown(written));
        }

        @Override
        public void failed(Throwable why) {
            exporting.set(new Exporting.Idle());
            refused.set(texts.of("failed", String.valueOf(why.getMessage())));
        }
    }
}
