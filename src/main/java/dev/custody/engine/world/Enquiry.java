package dev.custody.engine.world;

import dev.custody.diagram.News;
import dev.custody.trace.Receipt;

/** One question of a client: what became of a message that it was told is accepted? */
final class Enquiry extends Exchange {
    private final News.Polls polls;
    private final int attempt;
    private final int number;

    /** @param attempt the one that was accepted */
    Enquiry(ClientPart client, Message message, News.Polls polls, int attempt, int number) {
        super(client, message);
        this.polls = polls;
        this.attempt = attempt;
        this.number = number;
    }

    @Override
    boolean bringsMessage() {
        return false;
    }

    /** A service that can't say what became of a message has not said that it failed. */
    @Override
    Receipt unable(Receipt receipt) {
        return Receipt.IN_DOUBT;
    }

    @Override
    void fire(Op op) {
        if (op == Op.ATTEMPT) {
            waitForAnswer();
            call(
                    (ServicePart) world().part(polls.service()),
                    "status of " + message().id());
        } else {
            askAgain();
        }
    }

    @Override
    void told(Receipt receipt, String reason) {
        switch (receipt) {
            case DONE, FAILED, REJECTED -> {
                if (isAlive()) {
                    world().slots().remove(this);
                    client().learnt(message(), attempt, receipt, reason);
                }
            }
            case ACCEPTED, IN_DOUBT -> askAgain();
        }
    }

    @Override
    void broken(boolean refused) {
        askAgain();
    }

    private void askAgain() {
        if (!isAlive()) {
            return;
        }
        world().slots().remove(this);
        if (number < polls.atMost()) {
            new Enquiry(client(), message(), polls, attempt, number + 1).startAfter(polls.everyMicros());
        } else {
            client().learnt(message(), attempt, Receipt.ACCEPTED, "still not known after " + number + " questions");
        }
    }
}
