package dev.custody.desktop.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Nature;
import dev.custody.diagram.Value;
import dev.custody.engine.Command;
import dev.custody.engine.Nickname;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import dev.custody.trace.MessageId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AuthorshipTest {
    private static final ComponentId CLIENT = new ComponentId("client");
    private final Played played = Played.of(RunPlan.of(Played.diagram("building-blocks"), 1));

    @Test
    void eachCommandHasItsOwnMessageAlsoAmongEqualOnes() {
        Command.SendPayload speakers = sends("Ana");
        Command.SendPayload phones = sends("Ana");
        played.until(() -> !played.frame().ledger().lives().isEmpty());
        int before = played.frame().ledger().lives().size();
        played.playback.give(speakers);
        played.playback.give(new Command.Send(CLIENT, Nature.VALID, 2));
        assertThat(played.playback.giveAtEdge(phones)).isTrue();
        played.pulse();

        assertThat(messageOf(speakers)).contains(new MessageId(before + 1));
        assertThat(messageOf(phones)).contains(new MessageId(before + 4));
        assertThat(messageOf(sends("Ana"))).isEmpty();
        assertThat(nameOf(before + 1)).contains(new Nickname("Ana"));
        assertThat(nameOf(before + 2)).isEmpty();
    }

    @Test
    void atTheEdgeOnlyAndNeverInAnotherBranch() {
        played.toRest();
        played.playback.seek(played.frame().edgeMicros() / 2);
        played.pulse();
        assertThat(played.playback.giveAtEdge(sends("Ana"))).isFalse();
        assertThat(played.playback.branching().shownProperty().get().branches()).hasSize(1);
        played.playback.toEdge();
        played.pulse();
        assertThat(played.playback.giveAtEdge(sends("Ana"))).isTrue();
        played.pulse();
        assertThat(played.playback.branching().shownProperty().get().branches()).hasSize(1);
    }

    @Test
    void whatIsTakenBackHasNoMessageUntilItIsDoneAgain() {
        Command.SendPayload ana = sends("Ana");
        Command.SendPayload ben = sends("Ben");
        played.playback.giveAtEdge(ana);
        played.toRest();
        played.playback.give(new Command.Kill(new ComponentId("worker"), Command.ALL_REPLICAS));
        played.toRest();
        played.playback.giveAtEdge(ben);
        played.toRest();
        MessageId bens = messageOf(ben).orElseThrow();
        played.playback.branching().undo();
        played.pulse();
        assertThat(messageOf(ben)).isEmpty();
        assertThat(nameOf(bens.number())).isEmpty();
        assertThat(messageOf(ana)).isPresent();

        played.playback.branching().redo();
        played.pulse();
        assertThat(messageOf(ben)).contains(bens);
    }

    @Test
    void whatTheAudienceHasJustSentIsKnownBeforeSomethingIsTakenBack() {
        // The engine answers when it is asked to.
        Deque<Runnable> engine = new ArrayDeque<>();
        Runnable works = () -> {
            while (!engine.isEmpty()) {
                engine.poll().run();
            }
        };
        Played slow = new Played(engine::add);
        slow.playback.open(RunPlan.of(Played.diagram("queue-worker"), 1));
        works.run();
        slow.pulse();
        slow.playback.give(new Command.Kill(new ComponentId("worker"), Command.ALL_REPLICAS));
        Command.SendPayload ana = sends("Ana");
        assertThat(slow.playback.giveAtEdge(ana)).isTrue();
        slow.playback.branching().undo();
        for (int i = 0; i < 3; i++) {
            works.run();
            slow.pulse();
        }
        assertThat(slow.playback.branching().shownProperty().get().canUndo()).isFalse();
        assertThat(slow.playback.planSoFar().orElseThrow().commands()).isEmpty();

        slow.playback.branching().redo();
        works.run();
        slow.pulse();
        assertThat(slow.playback.planSoFar().orElseThrow().commands())
                .extracting(TimedCommand::command)
                .contains(ana)
                .hasSize(2);
    }

    @Test
    void namesAreThereAgainWhenTheRunIs() {
        played.playback.giveAtEdge(sends("Ana"));
        played.toRest();
        RunPlan saved = played.playback.planSoFar().orElseThrow();
        Played again = Played.of(saved);
        again.toRest();
        int number = messageOf((Command.SendPayload) saved.commands().getFirst().command())
                .orElseThrow()
                .number();
        assertThat(again.playback.authorship().nameOf(new MessageId(number))).contains(new Nickname("Ana"));
        assertThat(again.playback.trace()).isEqualTo(played.playback.trace());
    }

    private Optional<MessageId> messageOf(Command.SendPayload command) {
        return played.playback.authorship().messageOf(command);
    }

    private Optional<Nickname> nameOf(int number) {
        return played.playback.authorship().nameOf(new MessageId(number));
    }

    private static Command.SendPayload sends(String name) {
        return new Command.SendPayload(CLIENT, List.of(new NamedValue("number", new Value.Int(7))), Nickname.of(name));
    }
}
