package dev.custody.scenario.story;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.engine.Command;
import dev.custody.engine.CommandText;
import dev.custody.ledger.Holding;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.Sentences;
import dev.custody.ledger.Verdict;
import dev.custody.ledger.Verdict.Standing;
import dev.custody.ledger.Verdicts;
import dev.custody.scenario.story.Recording.Doing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The first words of a recorded scenario, for somebody to edit. */
final class Draft {
    private static final int MOST_NAMED = 3;
    private static final int MOST_EXPECTED = 20;

    private final Diagram diagram;
    private final Ledger ledger;

    /** @param ledger of the whole run */
    Draft(Diagram diagram, Ledger ledger) {
        this.diagram = diagram;
        this.ledger = ledger;
    }

    String title(List<Doing> doings) {
        String done = doings.stream()
                .flatMap(doing -> doing.commands().stream())
                .limit(MOST_NAMED)
                .map(CommandText::print)
                .collect(Collectors.joining(", "));
        return diagram.title() + (done.isEmpty() ? "" : ": " + done);
    }

    String summary() {
        String counts = ledger.counts().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + entry.getKey().words())
                .collect(Collectors.joining(", "));
        return "Recorded. What became of the messages: " + (counts.isEmpty() ? "none were sent" : counts) + ".";
    }

    Beat opening() {
        return new Beat(new Cue.At(0), List.of(), diagram.summary(), "", new Focus.Everything(), Optional.empty());
    }

    Beat beat(Doing doing, Cue cue) {
        Command first = doing.commands().getFirst();
        return new Beat(cue, doing.commands(), narration(doing, first), "", focus(first), Optional.empty());
    }

    /** What the command did, in the ledger's words, and who was hit. */
    private String narration(Doing doing, Command command) {
        String what = doing.position() < ledger.position()
                ? EventSentence.of(ledger, doing.position(), Sentences.ENGLISH)
                : CommandText.print(command);
        return what + "." + (what.contains("#") ? "" : hit(doing, command));
    }

    private String hit(Doing doing, Command command) {
        if (!(command instanceof Command.Kill(ComponentId component, int _))) {
            return "";
        }
        boolean holds = diagram.component(component).isSink();
        List<String> hit = doing.before().lives().stream()
                .filter(life -> isAt(life, component))
                .map(life -> life.id().toString())
                .toList();
        return hit.isEmpty()
                ? (holds ? " It held nothing." : " It carried nothing.")
                : (holds ? " It held " : " It carried ")
                        + (hit.size() > MOST_NAMED ? hit.size() + " messages" : String.join(", ", hit)) + ".";
    }

    private static boolean isAt(MessageLife life, ComponentId component) {
        for (Holding holding : life.hands()) {
            if (holding.isAt(component)) {
                return true;
            }
        }
        return false;
    }

    private static Focus focus(Command command) {
        return switch (command) {
            case Command.Kill(ComponentId component, int _) -> new Focus.OnComponent(component);
            case Command.Restart(ComponentId component, int _) -> new Focus.OnComponent(component);
            case Command.Slow(ComponentId component, double _) -> new Focus.OnComponent(component);
            case Command.Set set -> new Focus.OnComponent(set.component());
            case Command.RefuseWrites refuse -> new Focus.OnComponent(refuse.sink());
            case Command.Send send -> new Focus.OnComponent(send.client());
            case Command.SendPayload send -> new Focus.OnComponent(send.client());
            case Command.Make make -> new Focus.OnComponent(make.client());
            case Command.Rerun rerun -> new Focus.OnComponent(rerun.service());
            case Command.Redrive redrive -> new Focus.OnComponent(redrive.deadLetters());
            case Command.Cut(ComponentId from, ComponentId to) -> new Focus.OnLink(from, to);
            case Command.Heal(ComponentId from, ComponentId to) -> new Focus.OnLink(from, to);
            case Command.SlowLink(ComponentId from, ComponentId to, double _) -> new Focus.OnLink(from, to);
            case Command.DropReply(ComponentId from, ComponentId to) -> new Focus.OnLink(from, to);
            case Command.SetLink set -> new Focus.OnLink(set.from(), set.to());
        };
    }

    /** That everything comes out as it did. */
    List<Expectation> expectations() {
        List<Expectation> expectations = new ArrayList<>();
        ledger.counts().forEach((outcome, count) -> {
            if (count > 0) {
                expectations.add(atTheEnd(
                        new Condition.Count(Optional.empty(), new State.Became(outcome), Amount.exactly(count)),
                        count + " " + (count == 1 ? "message is " : "messages are ") + outcome.words() + "."));
            }
        });
        ledger.lives().stream()
                .filter(life -> life.outcome() != Outcome.DELIVERED && life.outcome() != Outcome.REJECTED)
                .limit(MOST_EXPECTED)
                .forEach(life -> expectations.add(atTheEnd(
                        new Condition.One(life.id().number(), new State.Became(life.outcome())),
                        life.id() + " is " + life.outcome().words() + ": " + ledger.why(life.id()) + ".")));
        for (Verdict verdict : Verdicts.of(ledger)) {
            if (verdict.standing() == Standing.BROKEN) {
                expectations.add(atTheEnd(
                        new Condition.Judged(verdict.claim(), Standing.BROKEN),
                        verdict.claim() + " is broken: " + verdict.reason() + "."));
            }
        }
        return expectations;
    }

    private static Expectation atTheEnd(Condition condition, String sentence) {
        return new Expectation(condition, sentence, Expectation.AT_THE_END);
    }
}
