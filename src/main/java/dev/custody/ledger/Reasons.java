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
    private final Wording say;

    private Reasons(Ledger ledger, MessageLife life) {
        this.ledger = ledger;
        this.life = life;
        this.say = new Wording(ledger.diagram(), Optional.of(life.id()));
    }

    static String of(Ledger ledger, MessageLife life) {
        return new Reasons(ledger, life).text();
    }

    private String text() {
        String client = say.title(life.client());
        return switch (life.outcome()) {
            case UNDER_WAY -> whereabouts();
            case DELIVERED -> delivered();
            case REJECTED -> client + " was told that it is at fault" + because() + ", and it had no effect";
            case FAILED -> failed(client);
            case DEAD_LETTERED -> deadLetters() + " has it, for a person to see to";
            case DUPLICATED -> twice();
            case MANGLED -> mangled();
            case MISDELIVERED -> misdelivered();
            case IN_DOUBT -> client + " does not know what became of it" + because() + "; " + truth();
            case LOST -> lost();
        };
    }

    private String because() {
        return life.lastTold()
                .map(Told::reason)
                .filter(reason -> !reason.isEmpty())
                .map(reason -> " (" + reason + ")")
                .orElse("");
    }

    private String failed(String client) {
        if (life.endedWith(Receipt.FAILED)) {
            return client + " was told that it failed" + because() + ", and it had no effect";
        }
        return home() + " says that it failed, and " + client + " has not heard of it yet";
    }

    private String whereabouts() {
        if (life.isInHands()) {
            return "It is with " + hands();
        }
        return "Only " + say.title(life.client()) + " has it";
    }

    private String hands() {
        Set<String> places = new LinkedHashSet<>();
        life.hands().forEach(holding -> places.add(say.place(holding)));
        return String.join(", and with ", places);
    }

    private String delivered() {
        String text = home() + " has it";
        if (life.endedWith(Receipt.FAILED) || life.endedWith(Receipt.REJECTED)) {
            return text + ", although " + say.title(life.client()) + " was told otherwise" + because();
        }
        return text;
    }

    /** Where it is delivered to. */
    private String home() {
        return life.type().delivered().map(this::place).orElse("Somebody");
    }

    private String place(TableId table) {
        return "Table " + table.table() + " of " + say.title(table.database());
    }

    private String deadLetters() {
        List<String> places = new ArrayList<>();
        for (Holding holding : life.hands()) {
            if (holding instanceof Holding.InEntry entry) {
                places.add(say.title(entry.sink()));
            }
        }
        return places.isEmpty() ? "A dead letter queue" : places.getLast();
    }

    private String twice() {
        for (Effect effect : life.effects()) {
            TableId table = effect.inserted().table();
            if (life.effectsIn(table) > 1) {
                return place(table) + " has it " + life.effectsIn(table) + " times";
            }
        }
        return "It took effect more than once";
    }

    private String mangled() {
        for (Effect effect : life.effects()) {
            for (NamedValue sent : life.payload()) {
                for (NamedValue stored : effect.inserted().values()) {
                    if (stored.name().equals(sent.name()) && !stored.value().equals(sent.value())) {
                        return "It was sent with " + sent + ", and stored with " + stored;
                    }
                }
            }
        }
        return "What was stored is not what was sent";
    }

    private String misdelivered() {
        String field = life.type().recipient().orElse("");
        for (Effect effect : life.effects()) {
            if (!effect.rightRecipient()) {
                return "It was for " + value(field, life.payload()) + ", and was stored for "
                        + value(field, effect.inserted().values());
            }
        }
        return "It was stored for somebody else";
    }

    private static String value(String field, List<NamedValue> values) {
        return values.stream()
                .filter(value -> value.name().equals(field))
                .map(value -> value.value().toString())
                .findFirst()
                .orElse("nobody");
    }

    private String truth() {
        if (life.isDelivered()) {
            return "it took effect";
        }
        if (life.isSetAside() && !life.isQueued()) {
            return "it was set aside in " + deadLetters();
        }
        if (life.isOnRecordAsFailed()) {
            return "it failed, as " + home() + " says";
        }
        return life.isInHands() ? "it is still with " + hands() : "it did not take effect";
    }

    private String lost() {
        String last = "";
        for (StoryLine line : ledger.fullStory(life.id())) {
            if (line.position() == life.decidedAt()) {
                last = line.text() + "; ";
            }
        }
        return last + "nobody has it any more, and " + say.title(life.client()) + " was told yes";
    }
}
