package dev.custody.scenario;

import static dev.custody.scenario.JsonLines.member;
import static dev.custody.scenario.JsonLines.quoted;

import dev.custody.diagram.Durations;
import dev.custody.engine.CommandText;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes run files for people: one command a line. */
final class RunFileWriter {
    private RunFileWriter() {}

    static String text(RunFile run, Path file) {
        RunPlan plan = run.plan();
        List<String> members = new ArrayList<>();
        members.add(member("format", Integer.toString(RunFile.FORMAT)));
        members.add(JsonLines.diagram(plan.diagram(), run.diagramFile(), file));
        members.add(member("seed", Long.toString(plan.seed())));
        members.add(member("until", quoted(Durations.format(plan.untilMicros()))));
        members.add(member("maxEvents", Integer.toString(plan.maxEvents())));
        if (!plan.workloads().isEmpty()) {
            members.add(JsonLines.workloads(plan.workloads()));
        }
        if (run.branches().isPresent()) {
            branches(run.branches().get(), members);
        } else {
            members.add(member("commands", commands(plan.commands(), "  ")));
        }
        return "{\n  " + String.join(",\n  ", members) + "\n}\n";
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
}
