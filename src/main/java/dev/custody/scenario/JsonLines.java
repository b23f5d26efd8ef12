package dev.custody.scenario;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Workload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Pieces of JSON for files that people read too: what belongs together stands in one line. */
public final class JsonLines {
    private JsonLines() {}

    /**
     * The member that names the diagram of a file, with its hash.
     *
     * @param diagramFile where it came from; empty for the catalogue
     * @param file the one that is written
     */
    public static String diagram(Diagram diagram, Optional<Path> diagramFile, Path file) {
        String members = member("id", quoted(diagram.id())) + ", " + member("hash", quoted(diagram.hash()));
        if (diagramFile.isPresent()) {
            members += ", " + member("file", quoted(relative(diagramFile.get(), file)));
        }
        return member("diagram", "{ " + members + " }");
    }

    /** The member that says what clients send. */
    public static String workloads(Map<ComponentId, Workload> workloads) {
        List<String> lines = new ArrayList<>();
        workloads.forEach((client, workload) -> lines.add(workload(client, workload)));
        return member("workloads", "{\n    " + String.join(",\n    ", lines) + "\n  }");
    }

    private static String workload(ComponentId client, Workload workload) {
        List<String> members = new ArrayList<>(List.of(
                member("messages", Integer.toString(workload.messages())),
                member("perSecond", number(workload.perSecond())),
                member("burst", Integer.toString(workload.burst())),
                member("arrivals", quoted(workload.random() ? "random" : "steady")),
                member("invalid", number(workload.invalid())),
                member("poison", number(workload.poison()))));
        if (workload.late() > 0) {
            members.add(member("late", number(workload.late())));
        }
        return member(client.value(), "{ " + String.join(", ", members) + " }");
    }

    /** The path from the file's directory, with slashes, so that the two can be moved together, to another system too. */
    private static String relative(Path diagram, Path file) {
        Path directory = file.toAbsolutePath().normalize().getParent();
        Path target = diagram.toAbsolutePath().normalize();
        if (directory != null && Objects.equals(directory.getRoot(), target.getRoot())) {
            target = directory.relativize(target);
        }
        return target.toString().replace('\\', '/');
    }

    /** A member of an object. */
    public static String member(String name, String value) {
        return quoted(name) + ": " + value;
    }

    /** A text. */
    public static String quoted(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }
}
