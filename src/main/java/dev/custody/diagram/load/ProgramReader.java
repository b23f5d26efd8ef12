package dev.custody.diagram.load;

import dev.custody.diagram.Defaults;
import dev.custody.diagram.Keeping;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Program;
import dev.custody.diagram.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a program of a right shape. */
final class ProgramReader {
    private ProgramReader() {}

    static Program read(Part part) {
        return new Program(steps(part));
    }

    private static List<Step> steps(Part part) {
        return part.parts().stream().map(ProgramReader::step).toList();
    }

    private static Step step(Part part) {
        Step step = plain(part);
        return part.has("otherwise") ? new Step.Otherwise(step, steps(part.in("otherwise"))) : step;
    }

    private static Step plain(Part part) {
        if (part.has("validate")) {
            return new Step.Validate(part.messageType("validate"), part.duration("takes", Defaults.VALIDATE_MICROS, 0));
        }
        if (part.has("work")) {
            return new Step.Work(
                    part.text("work"),
                    part.duration("takes", 0, 0),
                    Step.Spread.valueOf(part.text("spread", "none").toUpperCase(Locale.ROOT)));
        }
        if (part.has("insert")) {
            boolean skip = part.text("ifExists").equals("skip");
            Optional<NamedValue> set = part.has("set") ? Optional.of(setting(part.in("set"))) : Optional.empty();
            return new Step.Insert(part.table("insert"), skip ? Step.IfExists.SKIP : Step.IfExists.FAIL, set);
        }
        if (part.has("append")) {
            return new Step.Append(part.table("append"));
        }
        if (part.has("stash")) {
            return new Step.Stash(part.table("stash"));
        }
        if (part.has("load")) {
            return new Step.Load(part.table("load"));
        }
        if (part.has("buffer")) {
            return new Step.Buffer(part.number("buffer", 1));
        }
        if (part.has("guess")) {
            return new Step.Guess(part.messageType("guess"));
        }
        if (part.has("log")) {
            return new Step.Log(part.messageType("log"), steps(part.in("steps")));
        }
        if (part.has("keep")) {
            return new Step.Keep(Keeping.valueOf(part.text("keep").toUpperCase(Locale.ROOT)));
        }
        if (part.has("select")) {
            Part where = part.in("where").parts().getFirst();
            return new Step.Select(
                    part.table("select"), where.name(), where.asValue(), part.number("limit", Defaults.SELECT_LIMIT));
        }
        if (part.has("lookup")) {
            return new Step.Lookup(part.table("lookup"));
        }
        if (part.has("recall")) {
            return new Step.Recall(part.mark("recall"));
        }
        if (part.has("changes")) {
            return new Step.Changes(part.table("changes"), part.number("limit", Defaults.SELECT_LIMIT));
        }
        if (part.has("fetch")) {
            return new Step.Fetch(part.table("fetch"), part.number("limit", Defaults.SELECT_LIMIT));
        }
        if (part.has("remember")) {
            return new Step.Remember(part.mark("remember"));
        }
        if (part.has("each")) {
            return new Step.Each(steps(part.in("each")));
        }
        if (part.has("update")) {
            NamedValue set = setting(part.in("set"));
            return new Step.Update(part.table("update"), set.name(), set.value());
        }
        if (part.has("commit")) {
            return new Step.Commit(part.component("commit"));
        }
        if (part.has("enqueue")) {
            return new Step.Enqueue(part.component("enqueue"));
        }
        if (part.has("notify")) {
            return new Step.Notify(part.component("notify"), part.text("outcome"));
        }
        if (part.has("publish")) {
            return new Step.Publish(part.component("publish"));
        }
        if (part.has("ack")) {
            return new Step.Ack(part.component("ack"));
        }
        if (part.has("end")) {
            return new Step.End(part.text("end"));
        }
        return new Step.Reply(Step.Answer.valueOf(part.text("reply").toUpperCase(Locale.ROOT)));
    }

    private static NamedValue setting(Part part) {
        Part set = part.parts().getFirst();
        return new NamedValue(set.name(), set.asValue());
    }
}
