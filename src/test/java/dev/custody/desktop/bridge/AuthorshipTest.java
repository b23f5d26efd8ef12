package dev.custody.desktop.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Nature;
import dev.custody.diagram.Value;
import dev.custody.engine.Command;
import dev.custody.engine.Nickname;
import dev.custody.engine.RunPlan;
import dev.custody.trace.MessageId;
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
