package dev.custody.cli;

import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.scenario.DiagramSource;
import dev.custody.scenario.story.ScenarioCatalogue;
import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Help.Ansi;

/**
 * What every command works with.
 *
 * @param ansi whether there is colour
 * @param interactive whether somebody watches: then there is progress on {@code err}
 * @param interrupted whether the user wants it to end now, with what is known
 */
record Session(
        PrintWriter out,
        PrintWriter err,
        Ansi ansi,
        boolean interactive,
        BooleanSupplier interrupted,
        DiagramLoader loader,
        Catalogue catalogue) {
    /** Where the diagrams of files come from. */
    DiagramSource diagrams() {
        return DiagramSource.of(catalogue, loader);
    }

    /** The built-in scenarios. */
    ScenarioCatalogue scenarios() {
        return new ScenarioCatalogue(diagrams());
    }

    /** Text in picocli's colours, {@code bold} or {@code fg(red)}; plain where there are none. */
    String styled(String style, String text) {
        return ansi.enabled()
                ? Ansi.ON.new Text("@|" + style + " " + text.replace("|@", "| @") + "|@").toString()
                : text;
    }

    String bold(String text) {
        return styled("bold", text);
    }

    String faint(String text) {
        return styled("faint", text);
    }
}
