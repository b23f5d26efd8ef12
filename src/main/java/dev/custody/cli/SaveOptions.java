package dev.custody.cli;

import dev.custody.cli.Player.Played;
import dev.custody.engine.RunPlan;
import dev.custody.scenario.RunFile;
import dev.custody.scenario.story.FileKind;
import dev.custody.scenario.story.Recording;
import dev.custody.scenario.story.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a run leaves as files to be run again. */
final class SaveOptions {
    @Option(
            names = "--save",
            paramLabel = "FILE" + RunFile.ENDING,
            description = "Saves the run: open it in the window, or run it again.")
    private @Nullable Path save;

    @Option(
            names = "--record",
            paramLabel = "FILE" + Scenario.ENDING,
            description =
                    "Makes a scenario of what was done in the run, for you to edit: beats, their cues, first words,"
                            + " and what is expected.")
    private @Nullable Path record;

    /** Saves what is known before the run; for a scenario, nothing: it takes playing to know when its commands are given. */
    void before(Target target, RunPlan plan) {
        if (save != null && target.scenario().isEmpty()) {
            save(save, new RunFile(plan, target.diagramFile()));
        }
        if (record != null && target.scenario().isPresent()) {
            throw new Failure("--record makes a scenario of a run, and this is one. Leave it out, or copy its file.");
        }
    }

    /** Saves what is known only now. */
    void after(Target target, Played played) {
        if (save != null && target.scenario().isPresent()) {
            save(save, new RunFile(played.plan(), target.diagramFile()));
        }
        if (record != null && !played.interrupted()) {
            record(record, target, played.plan());
        }
    }

    private static void save(Path file, RunFile run) {
        write(file, "saved run", FileKind.RUN, () -> run.save(file));
    }

    private static void record(Path file, Target target, RunPlan plan) {
        write(
                file,
                "scenario",
                FileKind.SCENARIO,
                () -> Recording.of(
                                String.valueOf(file.getFileName()).replace(Scenario.ENDING, ""),
                                plan,
                                target.diagramFile())
                        .save(file));
    }

    /** Writes a file. */
    private interface Writing {
        void run() throws IOException;
    }

    /** Writes over nothing but its like. */
    private static void write(Path file, String called, FileKind kind, Writing writing) {
        if (Files.isRegularFile(file) && FileKind.of(file) != kind) {
            throw new Failure(
                    "Cannot write " + file + ": a file that is no " + called + " is there. Choose another name.");
        }
        try {
            writing.run();
        } catch (IOException e) {
            throw new Failure(String.valueOf(e.getMessage()));
        }
    }
}
