package dev.custody;

import dev.custody.cli.CommandLineInterface;
import dev.custody.cli.Terminal;
import dev.custody.desktop.HeadlessTour;
import dev.custody.scenario.CompleteFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What Custody does where it can open no window: it plays the first run of the tour, prints its ledger, draws the window at
 * the moment of the kill, and lists the commands that need none.
 */
final class WithoutWindow {
    private static final String PICTURE = "custody-tour.png";

    private final PrintWriter out;
    private final Terminal terminal;
    private final List<Path> directories;

    /** @param directories where the picture goes: into the first that can be written */
    WithoutWindow(PrintWriter out, Terminal terminal, List<Path> directories) {
        this.out = out;
        this.terminal = terminal;
        this.directories = List.copyOf(directories);
    }

    /** @param picture whether one can be drawn on this machine */
    void play(boolean picture) {
        HeadlessTour tour = new HeadlessTour();
        out.println("The first run of the tour, without a window: custody run " + tour.diagram()
                + String.join(
                        "",
                        tour.commands().stream().map(c -> " --at '" + c + "'").toList()));
        out.println();
        List<String> arguments = new ArrayList<>(List.of("run", tour.diagram()));
        tour.commands().forEach(command -> arguments.addAll(List.of("--at", command)));
        command(arguments);
        if (picture) {
            write(tour.picture());
        }
        out.println("What works without a window:");
        out.println();
        command(List.of("--help"));
    }

    private void command(List<String> arguments) {
        CommandLineInterface.run(arguments.toArray(String[]::new), out, out, terminal);
        out.println();
        out.flush();
    }

    private void write(byte[] picture) {
        for (Path directory : directories) {
            Path file = directory.resolve(PICTURE);
            try {
                CompleteFile.write(file, picture);
                out.println("The window at the moment of the kill: "
                        + file.toAbsolutePath().normalize());
                out.println();
                return;
            } catch (IOException failure) {
                out.println(failure.getMessage());
            }
        }
    }
}
