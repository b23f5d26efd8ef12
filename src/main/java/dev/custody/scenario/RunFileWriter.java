package dev.custody.scenario;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Durations;
import dev.custody.diagram.Workload;
import dev.custody.engine.CommandText;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Writes run files for people: one command a line. */
final class RunFileWriter {
    private RunFileWriter() {}

    static String text(RunFile run, Path file) {
        RunPlan plan = run.plan();
        List<String> members = new ArrayList<>();
        members.add(member("format", Integer.toString(RunFile.FORMAT)));
        String diagram = member("id", quoted(plan.diagram().id())) + ", "
                + member("hash", quoted(plan.diagram().hash()));
        if (run.diagramFile().isPresent()) {
            diagram += ", " + member("file", quoted(relative(run.diagramFile().get(), file)));
        }
        members.add(member("diagram", "{ " + diagram + " }"));
        members.add(member("seed", Long.toString(plan.seed())));
        members.add(member("until", quoted(Durations.format(plan.untilMicros()))));
        members.add(member("maxEvents", Integer.toString(plan.maxEvents())));
        if (!plan.workloads().isEmpty()) {
            List<String> workloads = new ArrayList<>();
            for (var entry : plan.workloads().entrySet()) {
                workloads.add(workload(entry.getKey(), entry.getValue()));
            }
            members.add(member("workloads", "{\n    " + String.join(",\n    ", workloads) + "\n  }"));
        }
        if (run.branches().isPresent()) {
            branches(run.branches().get(), members);
        } else {
            members.add(member("commands", commands(plan.commands(), "  ")));
        }
        return "{\n  " + String.join(",\n  ", members) + "\n}\n";
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

    private static void branches(SavedBranches branches, List<String> members) {
        members.add(member("branch", quoted(branches.current())));
        if (branches.undone() > 0) {
            members.add(member("undone", Integer.toString(branches.undone())));
        }
        List<String> all = branches.all().stream().map(RunFileWriter::branch).toList();
        members.add(member("branches", "[\n    " + String.join(",\n    ", all) + "\n  ]"));
    }

    private static String branch(SavedBranches.SavedBranch branch) {
        List<String> members = new ArrayList<>(List.of(member("name", quoted(branch.name()))));
        if (branch.parent().isPresent()) {
            members.add(member("from", quoted(branch.parent().get())));
            members.add(member("keeps", Integer.toString(branch.kept())));
        }
        members.add(member("played", quoted(Durations.format(branch.playedMicros()))));
        members.add(member("commands", commands(branch.own(), "    ")));
        return "{ " + String.join(", ", members) + " }";
    }

    /** @param indent of the line on which the list begins */
    private static String commands(List<TimedCommand> commands, String indent) {
        if (commands.isEmpty()) {
            return "[]";
        }
        String line = "\n" + indent + "  ";
        return "[" + line
                + String.join(
                        "," + line,
                        commands.stream().map(RunFileWriter::command).toList())
                + "\n" + indent + "]";
    }

    private static String command(TimedCommand timed) {
        List<String> members = new ArrayList<>();
        members.add(member("at", quoted(Durations.format(timed.moment().atMicros()))));
        if (timed.moment().afterDispatches() >= 0) {
            members.add(member("after", Long.toString(timed.moment().afterDispatches())));
        }
        members.add(member("do", quoted(CommandText.print(timed.command()))));
        return "{ " + String.join(", ", members) + " }";
    }

    /** The path from the run file's directory, with slashes, so that the two can be moved together, to another system too. */
    private static String relative(Path diagram, Path file) {
        Path directory = file.toAbsolutePath().normalize().getParent();
        Path target = diagram.toAbsolutePath().normalize();
        if (directory != null && Objects.equals(directory.getRoot(), target.getRoot())) {
            target = directory.relativize(target);
        }
        return target.toString().replace('\\', '/');
    }

    private static String member(String name, String value) {
        return quoted(name) + ": " + value;
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }
}
