package dev.custody.explore;

import dev.custody.diagram.Diagram;
import dev.custody.engine.BadCommand;
import dev.custody.engine.Command;
import dev.custody.engine.CommandText;
import dev.custody.engine.Moment;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import java.util.ArrayList;
import java.util.List;

/** Makes runs of witnesses, to be saved and played. */
public final class Replay {
    private Replay() {}

    /**
     * The run of a witness.
     *
     * @param diagram the one that was explored
     * @throws BadCommand if it is another one, or the map is damaged
     */
    public static RunPlan plan(Diagram diagram, Witness witness) throws BadCommand {
        List<TimedCommand> commands = new ArrayList<>();
        for (Witness.Given given : witness.commands()) {
            for (Command command : CommandText.parse(given.text(), diagram)) {
                commands.add(new TimedCommand(new Moment(given.atMicros(), given.afterDispatches()), command));
            }
        }
        return SmallWorkload.plan(diagram, witness.messages(), witness.seed()).with(commands);
    }

    /** What the run file of a witness is called. */
    public static String fileName(GuaranteeMap map, Witness witness) {
        String guarantee = map.questions().get(witness.question()).claim().toString();
        return map.rows().get(witness.row()).slug() + "--" + guarantee.replaceAll("[^a-z0-9]+", "-") + ".run.json";
    }
}
