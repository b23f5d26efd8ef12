package dev.custody.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.custody.diagram.Nearest;
import dev.custody.engine.TimedCommand;
import dev.custody.scenario.SavedBranches.SavedBranch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the branches of a run file. Each leaves one that stands above it, so that they can't go round in circles. */
final class BranchReader {
    private static final int MAX_BRANCHES = 1_000;
    /** A small file can ask for many long branches. */
    private static final int MAX_COMMANDS_OF_ALL = 2_000_000;

    private final JsonMembers members;
    private final CommandReader commandReader;
    private final List<SavedBranch> branches = new ArrayList<>();
    private int commandsOfAll;
    /** All commands of each branch above, from the start of the run, by its name. */
    private final Map<String, List<TimedCommand>> whole = new LinkedHashMap<>();

    BranchReader(JsonMembers members, CommandReader commandReader) {
        this.members = members;
        this.commandReader = commandReader;
    }

    /** Reads {@code branches}, {@code branch} and {@code undone}; empty where the run has no branches. */
    Optional<SavedBranches> read(JsonNode root) {
        JsonNode list = root.path("branches");
        if (list.isMissingNode()) {
            for (String name : List.of("branch", "undone")) {
                if (root.has(name)) {
                    members.add("/" + name, "This is about a branch, and there are no branches here.", "Leave it out.");
                }
            }
            return Optional.empty();
        }
        if (root.has("commands")) {
            members.add(
                    "/commands",
                    "Where there are branches, commands stand in them.",
                    "Put these into one of the branches, or leave out the branches.");
        }
        if (!list.isArray() || list.isEmpty() || list.size() > MAX_BRANCHES) {
            members.add("/branches", "Branches are a list of 1 to " + MAX_BRANCHES + ".", "Put them between [ and ].");
            return Optional.empty();
        }
        for (int i = 0; i < list.size() && commandsOfAll <= MAX_COMMANDS_OF_ALL; i++) {
            branch(list.get(i), "/branches/" + i, i == 0);
        }
        if (commandsOfAll > MAX_COMMANDS_OF_ALL) {
            members.add(
                    "/branches",
                    "These branches have more than " + MAX_COMMANDS_OF_ALL + " commands in all.",
                    "Leave some of them out.");
        }
        return members.problems().isEmpty() ? Optional.of(current(root)) : Optional.empty();
    }

    private SavedBranches current(JsonNode root) {
        SavedBranch current = branches.getFirst();
        if (root.has("branch")) {
            String name = members.text(root, "", "branch");
            Optional<SavedBranch> named =
                    branches.stream().filter(b -> b.name().equals(name)).findFirst();
            if (named.isEmpty()) {
                unknown("/branch", name, "No branch is called so");
            }
            current = named.orElse(current);
        }
        int most = current.own().size() - (current.parent().isEmpty() ? 0 : 1);
        int undone = (int) members.whole(root, "", "undone", 0, most, 0);
        return new SavedBranches(branches, current.name(), undone);
    }

    private void branch(JsonNode node, String at, boolean first) {
        if (!node.isObject()) {
            members.add(at, "A branch is an object.", "Write: { \"name\": \"main\", \"commands\": [ … ] }");
            return;
        }
        members.only(
                node,
                at,
                first ? List.of("name", "played", "commands") : List.of("name", "from", "keeps", "played", "commands"));
        String name = members.text(node, at, "name");
        if (whole.containsKey(name)) {
            members.add(at + "/name", "Another branch has this name.", "Give each branch a name of its own.");
        }
        List<TimedCommand> kept = first ? List.of() : kept(node, at);
        List<TimedCommand> own = commandReader.read(node, at, kept);
        if (!first && own.isEmpty()) {
            members.add(at, "This branch has no command of its own.", "Give it one, or leave the branch out.");
        }
        long played = members.duration(node, at, "played", 0);
        List<TimedCommand> all = new ArrayList<>(kept);
        all.addAll(own);
        commandsOfAll += all.size();
        whole.put(name, all);
        branches.add(new SavedBranch(
                name, first ? Optional.empty() : Optional.of(node.path("from").asText()), kept.size(), own, played));
    }

    private List<TimedCommand> kept(JsonNode node, String at) {
        String from = members.text(node, at, "from");
        List<TimedCommand> parent = whole.get(from);
        if (parent == null) {
            if (!from.isEmpty()) {
                unknown(at + "/from", from, "No branch above this one is called so");
            }
            return List.of();
        }
        int keeps = (int) members.whole(node, at, "keeps", 0, parent.size(), 0);
        return parent.subList(0, keeps);
    }

    private void unknown(String pointer, String name, String what) {
        members.add(
                pointer,
                what + ".",
                Nearest.question(name, whole.keySet()) + "There are: " + String.join(", ", whole.keySet()) + ".");
    }
}
