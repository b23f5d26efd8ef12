package dev.custody.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Value;
import dev.custody.engine.Command;
import dev.custody.engine.Nickname;
import dev.custody.ledger.Outcome;
import dev.custody.trace.Receipt;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final long SECOND = 1_000_000_000;
    private static final Limits SMALL = new Limits(
            2, 3, 2, 1_000, 20, new Rate(1, 2), new Rate(1, 4), new Rate(100, 100), new Rate(1_000, 1_000), 500);
    private static final Offer OFFER = Offer.of(Diagrams.of("building-blocks"));

    private long nanos;
    private int names;
    private final Room room = new Room(SMALL, () -> nanos, () -> "phone" + ++names);

    RoomTest() {
        room.offer(OFFER);
        room.takeIn();
    }

    @Test
    void aMessageWaitsForTheRunAndItsPhoneIsToldWhatBecameOfIt() throws Exception {
        String ana = joined();
        send(ana, "Ana", 7);

        List<Sent> taken = room.take(10);
        assertThat(taken).singleElement().satisfies(sent -> {
            assertThat(sent.command().by()).contains(new Nickname("Ana"));
            assertThat(sent.command().payload()).containsExactly(new NamedValue("number", new Value.Int(7)));
        });
        assertThat(next(ana, 0).messages())
                .singleElement()
                .satisfies(seen -> assertThat(seen.standing()).isEqualTo(new Standing.Waiting()));

        Fate fate = new Fate(12, Optional.of(Receipt.ACCEPTED), "", Outcome.UNDER_WAY, List.of("Queue"), List.of());
        Update before = next(ana, 0);
        room.became(taken.getFirst().ticket(), new Standing.Known(fate));
        room.takeIn();
        Update after = next(ana, before.version());
        assertThat(after.offer()).as("seen before").isEmpty();
        assertThat(after.messages())
                .singleElement()
                .satisfies(seen -> assertThat(seen.standing()).isEqualTo(new Standing.Known(fate)));
        assertThat(next(ana, after.version()).isEmpty()).isTrue();
    }

    @Test
    void onePhoneHearsNothingOfAnother() throws Exception {
        String ana = joined();
        String ben = joined();
        send(ana, "", 1);
        assertThat(next(ben, 0).messages()).isEmpty();
    }

    @Test
    void takesNoMoreThanItIsToldTo() throws Exception {
        String ana = joined();
        send(ana, "", 1);
        send(ana, "", 2);
        assertThat(room.take(1)).hasSize(1);
        assertThat(room.take(5)).hasSize(1);
        assertThat(room.take(5)).isEmpty();
    }

    @Test
    void whoSendsTooFastHasToWait() throws Exception {
        String ana = joined();
        send(ana, "", 1);
        send(ana, "", 2);
        assertThat(refusal(() -> send(ana, "", 3))).isEqualTo(Refusal.TOO_FAST);
        nanos += SECOND;
        send(ana, "", 3);
    }

    @Test
    void noMoreThanTheRunTakesWaitForIt() throws Exception {
        String ana = joined();
        String ben = joined();
        send(ana, "", 1);
        send(ana, "", 2);
        send(ben, "", 1);
        assertThat(refusal(() -> send(ben, "", 2))).isEqualTo(Refusal.BUSY);
        room.take(1);
        send(ben, "", 2);
        assertThat(room.attendance().sent()).isEqualTo(4);
    }

    @Test
    void allTogetherHaveALimitToo() throws Exception {
        Limits ofAll = new Limits(
                2, 100, 2, 1_000, 20, new Rate(1, 10), new Rate(1, 4), new Rate(100, 100), new Rate(1, 2), 500);
        Room hall = new Room(ofAll, () -> nanos, () -> "phone" + ++names);
        hall.offer(OFFER);
        hall.takeIn();
        String ana = hall.join("");
        String ben = hall.join("");
        send(hall, ana, "", 1);
        send(hall, ana, "", 2);
        send(hall, ben, "", 1);
        send(hall, ben, "", 2);
        assertThat(refusal(() -> send(hall, ben, "", 3))).isEqualTo(Refusal.BUSY);
        nanos += SECOND;
        send(hall, ben, "", 3);

        hall.call();
        hall.call();
        assertThat(refusal(hall::call)).isEqualTo(Refusal.BUSY);
    }

    @Test
    void whoNeverListensKeepsNoSeatFromOneWhoWould() throws Exception {
        String ana = joined();
        Object stream = new Object();
        room.listen(ana, stream);
        room.hangUp(ana, stream);
        String nobody = joined();
        nanos += 6 * SECOND;
        String ben = joined();
        assertThat(List.of(room.join(ana), room.join(ben))).containsExactly(ana, ben);
        assertThat(refusal(() -> room.join(nobody))).isEqualTo(Refusal.FULL);
    }

    @Test
    void aPhoneThatWasAwayGivesUpItsSeatButOneThatListensDoesNot() throws Exception {
        String ana = joined();
        Object stream = new Object();
        room.listen(ana, stream);
        String ben = joined();
        assertThat(refusal(this::joined)).isEqualTo(Refusal.FULL);
        nanos += 31 * SECOND;
        String cleo = joined();
        assertThat(room.join(ana)).isEqualTo(ana);
        assertThat(refusal(() -> send(ben, "", 1))).isEqualTo(Refusal.UNKNOWN);
        send(cleo, "", 1);
    }

    @Test
    void remembersTheLatestMessagesOfAPhone() throws Exception {
        String ana = joined();
        for (int i = 0; i < 4; i++) {
            send(ana, "", i);
            room.take(1);
            nanos += 2 * SECOND;
        }
        assertThat(next(ana, 0).messages()).hasSize(2);
        room.became(1, new Standing.Gone());
        room.takeIn();
        assertThat(next(ana, 0).messages())
                .allSatisfy(seen -> assertThat(seen.standing()).isEqualTo(new Standing.Waiting()));
    }

    @Test
    void anOfferThatIsNotOnTheStageAnyMoreIsNotAnswered() throws Exception {
        String ana = joined();
        assertThat(room.offer(ana, 1)).isSameAs(OFFER);
        room.offer(Offer.of(Diagrams.of("sync-api")));
        room.takeIn();
        assertThat(refusal(() -> room.offer(ana, 1))).isEqualTo(Refusal.CHANGED);
        assertThat(refusal(() -> send(ana, "", 1))).isEqualTo(Refusal.CHANGED);
        assertThat(room.take(1)).isEmpty();
    }

    @Test
    void aPhoneHasOneVoteAndMayChangeItUntilTheQuestionIsClosed() throws Exception {
        String ana = joined();
        String ben = joined();
        room.ask("Is it lost?", List.of("yes", "no"));
        room.takeIn();
        int number = next(ana, 0).ballot().orElseThrow().number();
        room.vote(ana, number, 0);
        room.vote(ben, number, 0);
        room.vote(ana, number, 1);
        assertThat(room.counts()).containsExactly(1, 1);
        assertThat(next(ana, 0).ballot().orElseThrow().yours()).isEqualTo(1);
        assertThat(refusal(() -> room.vote(ana, number, 2))).isEqualTo(Refusal.NONSENSE);

        room.close();
        room.takeIn();
        assertThat(refusal(() -> room.vote(ana, number, 0))).isEqualTo(Refusal.CLOSED);
        room.reveal(1, "The queue has #3.");
        room.takeIn();
        assertThat(next(ben, 0).ballot().orElseThrow()).satisfies(ballot -> {
            assertThat(ballot.right()).isEqualTo(1);
            assertThat(ballot.because()).isEqualTo("The queue has #3.");
            assertThat(ballot.open()).isFalse();
        });

        room.ask("Next?", List.of("a", "b"));
        room.takeIn();
        assertThat(room.counts()).containsExactly(0, 0);
        assertThat(next(ana, 0).ballot().orElseThrow().yours()).isEqualTo(Ballot.NONE);
        assertThat(refusal(() -> room.vote(ana, number, 0))).isEqualTo(Refusal.CHANGED);
        room.withdraw();
        room.takeIn();
        assertThat(next(ana, 0).ballot()).isEmpty();
        assertThat(room.counts()).isEmpty();
    }

    @Test
    void countsThoseThatListenAndShowsWhatCameLast() throws Exception {
        String ana = joined();
        Object stream = new Object();
        room.listen(ana, stream);
        send(ana, "Ana", 3);
        assertThat(room.attendance())
                .isEqualTo(new Attendance(1, 1, List.of(new Attendance.Latest("Ana", "number 3")), List.of()));
        room.hangUp(ana, stream);
        assertThat(room.phones()).isZero();
    }

    @Test
    void aSecondStreamOfAPhoneEndsTheFirst() throws Exception {
        String ana = joined();
        Object first = new Object();
        room.listen(ana, first);
        assertThat(room.await(ana, first, 0, 0)).isPresent();
        room.listen(ana, new Object());
        assertThat(room.await(ana, first, 0, 0)).isEmpty();
        assertThat(room.phones()).isEqualTo(1);
    }

    private String joined() throws RefusedException {
        return room.join("");
    }

    private void send(String phone, String name, int number) throws RefusedException {
        send(room, phone, name, number);
    }

    private static void send(Room into, String phone, String name, int number) throws RefusedException {
        into.send(
                phone,
                OFFER,
                new Command.SendPayload(
                        OFFER.forms().getFirst().client(),
                        List.of(new NamedValue("number", new Value.Int(number))),
                        Nickname.of(name)));
    }

    private Update next(String phone, long since) throws Exception {
        Object stream = new Object();
        room.listen(phone, stream);
        return room.await(phone, stream, since, 0).orElseThrow();
    }

    private static Refusal refusal(ThrowingCallable deed) {
        return catchThrowableOfType(RefusedException.class, deed).why();
    }
}
