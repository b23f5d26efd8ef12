package dev.custody.scenario.story;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.engine.Command;
import dev.custody.ledger.Holding;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.scenario.story.Recording.Doing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What describes the moment at which a person did something, better than its time does. */
final class Moments {
    /** A person needs so long to see something and to act. */
    private static final long REACTION_MICROS = 5_000_000L;

    private static final int MOST = 6;

    private Moments() {}

    /** Whether somebody who acted at one time may have meant what was so from another on. */
    static boolean isNear(long beganMicros, long actedMicros) {
        return beganMicros <= actedMicros && actedMicros - beganMicros <= REACTION_MICROS;
    }

    /** The conditions that were so, those that describe it best first; they may have been so for long. */
    static List<Condition> of(Doing doing, Diagram diagram) {
        List<Condition> conditions = new ArrayList<>();
        Command command = doing.commands().getFirst();
        // Who has had it for the shortest time is what one looks at.
        for (MessageLife life : doing.before().lives().reversed()) {
            if (conditions.size() < MOST && life.isInHands()) {
                describe(life, command, diagram)
                        .map(state -> new Condition.One(life.id().number(), state))
                        .ifPresent(conditions::add);
            }
        }
        if (doing.wasAtRest()) {
            conditions.add(new Condition.Rest());
        }
        return conditions;
    }

    private static Optional<State> describe(MessageLife life, Command command, Diagram diagram) {
        return switch (command) {
            case Command.Kill(ComponentId component, int _) -> at(life, component, diagram);
            case Command.Slow(ComponentId component, double _) -> at(life, component, diagram);
            case Command.RefuseWrites(ComponentId sink, boolean refused) when refused -> at(life, sink, diagram);
            case Command.Cut(ComponentId from, ComponentId to) ->
                on(life, from, to).or(() -> on(life, to, from));
            case Command.DropReply(ComponentId from, ComponentId to) ->
                on(life, from, to).or(() -> on(life, to, from));
            case Command.Redrive(ComponentId _)
            when life.outcome() == Outcome.DEAD_LETTERED -> Optional.of(new State.Became(Outcome.DEAD_LETTERED));
            // What mends, sends or sets is done when a person thinks that it is time.
            case Command.Restart _,
                    Command.RefuseWrites _,
                    Command.Heal _,
                    Command.SlowLink _,
                    Command.Set _,
                    Command.SetLink _,
                    Command.Send _,
                    Command.SendPayload _,
                    Command.Make _,
                    Command.Rerun _,
                    Command.Redrive _ -> Optional.empty();
        };
    }

    /** It is there: held, where it is a sink that holds it; or on the way to or from there. */
    private static Optional<State> at(MessageLife life, ComponentId component, Diagram diagram) {
        Optional<State> way = Optional.empty();
        for (Holding holding : life.hands()) {
            if (holding.isAt(component)) {
                boolean held = diagram.component(component).isSink() && holding.isDurable();
                return Optional.of(held ? new State.HeldBy(component) : new State.At(component));
            }
            if (holding instanceof Holding.OnHop hop
                    && (hop.from().equals(component) || hop.to().equals(component))) {
                way = Optional.of(new State.On(hop.from(), hop.to()));
            }
        }
        return way;
    }

    private static Optional<State> on(MessageLife life, ComponentId from, ComponentId to) {
        boolean is = life.hands().stream()
                .anyMatch(holding -> holding instanceof Holding.OnHop hop
                        && hop.from().equals(from)
                        && hop.to().equals(to));
        return is ? Optional.of(new State.On(from, to)) : Optional.empty();
    }
}
