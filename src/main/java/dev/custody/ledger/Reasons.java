package dev.custody.ledger;

import dev.custody.diagram.NamedValue;
import dev.custody.diagram.TableId;
import dev.custody.trace.Receipt;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says in a sentence why a message's outcome is what it is. */
final class Reasons {
    private final Ledger ledger;
    private final MessageLife life;
    private final Sentences in;
    private final Wording say;

    private Reasons(Ledger ledger, MessageLife life, Sentences in) {
        this.ledger = ledger;
        this.life = life;
        this.in = in;
        this.say = new Wording(ledger.diagram(), Optional.of(life.id()), in);
    }

    static String of(Ledger ledger, MessageLife life, Sentences in) {
        return new Reasons(ledger, life, in).text();
    }

    private String text() {
        String client = say.title(life.client());
        return switch (life.outcome()) {
            case UNDER_WAY -> whereabouts();
            case DELIVERED -> delivered();
            case REJECTED -> in.of("why.rejected", client, because());
            case FAILED -> failed(client);
            case DEAD_LETTERED -> in.of("why.dead-lettered", deadLetters());
            case DUPLICATED -> twice();
            case MANGLED -> mangled();
            case MISDELIVERED -> misdelivered();
            case IN_DOUBT -> in.of("why.in-doubt", client, because(), truth());
            case LOST -> lost();
        };
    }

    private String because() {
        return life.lastTold().map(Told::reason).map(in::because).orElse("");
    }

    private String failed(String client) {
        if (life.endedWith(Receipt.FAILED)) {
            return in.of("why.failed", client, because());
        }
        return in.of("why.failed-unheard", home(), client);
    }

    private String whereabouts() {
        if (life.isInHands()) {
            return in.of("why.with", hands());
        }
        return in.of("why.with-client", say.title(life.client()));
    }

    private String hands() {
        Set<String> places = new LinkedHashSet<>();
        life.hands().forEach(holding -> places.add(say.place(holding)));
        return places.stream()
                .reduce((some, another) -> in.of("why.with-both", some, another))
                .orElse("");
    }

    private String delivered() {
        if (life.endedWith(Receipt.FAILED) || life.endedWith(Receipt.REJECTED)) {
            return in.of("why.has-although", home(), say.title(life.client()), because());
        }
        return in.of("why.has", home());
    }

    /** Where it is delivered to. */
    private String home() {
        return life.type().delivered().map(this::place).orElseGet(() -> in.of("somebody"));
    }

    private String place(TableId table) {
        return in.of("why.home", table.table(), say.title(table.database()));
    }

    private String deadLetters() {
        List<String> places = new ArrayList<>();
        for (Holding holding : life.hands()) {
            if (holding instanceof Holding.InEntry entry) {
                places.add(say.title(entry.sink()));
            }
        }
        return places.isEmpty() ? in.of("why.some-dead-letters") : places.getLast();
    }

    private String twice() {
        for (Effect effect : life.effects()) {
            TableId table = effect.inserted().table();
            if (life.allEffects().countIn(table) > 1) {
                return in.of("why.times", place(table), life.allEffects().countIn(table));
            }
        }
        return in.of("why.more-than-once");
    }

    private String mangled() {
        for (Effect effect : life.effects()) {
            for (NamedValue sent : life.payload()) {
                for (NamedValue stored : effect.inserted().values()) {
                    if (stored.name().equals(sent.name()) && !stored.value().equals(sent.value())) {
                        return in.of("why.mangled", sent, stored);
                    }
                }
            }
        }
        return in.of("why.mangled-somehow");
    }

    private String misdelivered() {
        String field = life.type().recipient().orElse("");
        for (Effect effect : life.effects()) {
            if (!effect.rightRecipient()) {
                return in.of(
                        "why.misdelivered",
                        value(field, life.payload()),
                        value(field, effect.inserted().values()));
            }
        }
        return in.of("why.misdelivered-somehow");
    }

    private String value(String field, List<NamedValue> values) {
        return values.stream()
                .filter(value -> value.name().equals(field))
                .map(value -> value.value().toString())
                .findFirst()
                .orElseGet(() -> in.of("why.for-nobody"));
    }

    private String truth() {
        if (life.isDelivered()) {
            return in.of("truth.took-effect");
        }
        if (life.isSetAside() && !life.isQueued()) {
            return in.of("truth.set-aside", deadLetters());
        }
        if (life.isOnRecordAsFailed()) {
            return in.of("truth.failed", home());
        }
        return life.isInHands() ? in.of("truth.with", hands()) : in.of("truth.no-effect");
    }

    private String lost() {
        String client = say.title(life.client());
        for (StoryLine line : ledger.fullStory(life.id(), in)) {
            if (line.position() == life.decidedAt()) {
                return in.of("why.lost-after", line.text(), client);
            }
        }
        return in.of("why.lost", client);
    }
}
