package dev.custody.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Durations;
import dev.custody.engine.BadCommand;
import dev.custody.engine.Command;
import dev.custody.engine.CommandText;
import dev.custody.engine.Moment;
import dev.custody.engine.TimedCommand;
import java.util.ArrayList;
import java.util.List;

/** Reads the commands in a file. */
public final class CommandReader {
    private static final int MAX_COMMANDS = 100_000;

    private final JsonMembers members;
    private final Diagram diagram;

    public CommandReader(JsonMembers members, Diagram diagram) {
        this.members = members;
        this.diagram = diagram;
    }

    /**
     * Reads the member {@code commands} of an object; there are none where it is left out.
     *
     * @param before the commands of the run that they follow
     */
    public List<TimedCommand> read(JsonNode object, String pointer, List<TimedCommand> before) {
        List<TimedCommand> commands = new ArrayList<>();
        JsonNode list = object.path("commands");
        if (list.isMissingNode()) {
            return commands;
        }
        if (!list.isArray() || list.size() > MAX_COMMANDS) {
            members.add(
                    pointer + "/commands",
                    "Commands are a list of at most " + MAX_COMMANDS + ".",
                    "Put them between [ and ].");
            return commands;
        }
        long lastMicros = before.isEmpty() ? 0 : before.getLast().moment().atMicros();
        List<Command> earlier = new ArrayList<>();
        before.forEach(timed -> earlier.add(timed.command()));
        for (int i = 0; i < list.size(); i++) {
            String at = pointer + "/commands/" + i;
            JsonNode node = list.get(i);
            if (!node.isObject()) {
                members.add(at, "A command is an object.", "Write: { \"at\": \"2 s\", \"do\": \"kill worker\" }");
                continue;
            }
            members.only(node, at, List.of("at", "after", "do"));
            long atMicros = members.duration(node, at, "at", -1);
            long after = members.whole(node, at, "after", 0, Long.MAX_VALUE, -1);
            String text = members.text(node, at, "do");
            if (atMicros < 0 || text.isEmpty()) {
                continue;
            }
            if (atMicros < lastMicros) {
                members.add(
                        at + "/at",
                        "This command comes before the one " + (i == 0 ? "that it follows" : "above it")
                                + ", which is given at " + Durations.format(lastMicros) + ".",
                        "Put the commands in the order of their times.");
            }
            lastMicros = atMicros;
            for (Command command : command(text, at + "/do", earlier)) {
                earlier.add(command);
                commands.add(new TimedCommand(new Moment(atMicros, after), command));
            }
        }
        return commands;
    }

    /**
     * Reads the text of a command; none where it is broken.
     *
     * @param pointer where it stands
     * @param earlier the commands that are given before it
     */
    public List<Command> command(String text, String pointer, List<Command> earlier) {
        try {
            return CommandText.parse(text, diagram, earlier);
        } catch (BadCommand e) {
            members.add(pointer, e.what(), e.mend());
            return List.of();
        }
    }
}
