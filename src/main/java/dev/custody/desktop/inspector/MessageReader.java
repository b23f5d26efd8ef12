package dev.custody.desktop.inspector;

import dev.custody.desktop.bridge.Frame;
import dev.custody.diagram.NamedValue;
import dev.custody.ledger.Holding;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.StoryLine;
import dev.custody.ledger.Told;
import dev.custody.picture.StyleNames;
import dev.custody.scene.Look;
import dev.custody.trace.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a message: what it was, what it is now, who has it, and its life. */
final class MessageReader {
    private final Wording wording;

    MessageReader(Wording wording) {
        this.wording = wording;
    }

    Subject read(Frame frame, MessageId id) {
        Ledger ledger = frame.ledger();
        if (id.number() > ledger.lives().size()) {
            return new Subject(
                    List.of(),
                    id.toString(),
                    wording.of("kind.message"),
                    wording.of("message.not-yet"),
                    Standing.WELL,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        MessageLife life = ledger.life(id);
        Look look = frame.scene().of(id);
        return new Subject(
                List.of("sign", StyleNames.of(look)),
                id.toString(),
                life.type().id().value(),
                wording.of("outcome." + life.outcome().name()),
                Standing.of(life.outcome().isHarm(), false),
                facts(frame, life),
                List.of(),
                List.of(),
                List.of(hands(frame, life), payload(life), copies(frame, life), story(ledger, id)));
    }

    private List<Fact> facts(Frame frame, MessageLife life) {
        List<Fact> facts = new ArrayList<>();
        facts.add(wording.fact("message.from", Wording.title(frame.diagram(), life.client())));
        facts.add(wording.fact(
                "message.nature", wording.of("nature." + life.nature().name())));
        facts.add(wording.fact("message.created", wording.clock(life.createdAtMicros())));
        facts.add(wording.fact("message.attempts", life.attempts().size()));
        facts.add(wording.fact("message.told", life.lastTold().map(this::told).orElse("–")));
        facts.add(wording.fact("message.why", frame.ledger().why(life.id(), wording.sentences())));
        return facts;
    }

    private String told(Told told) {
        String word = wording.of("receipt." + told.receipt().name());
        String reason = wording.sentences().told(told.reason());
        // Who is told nothing but the word itself is not told it twice.
        return reason.isEmpty() || reason.equalsIgnoreCase(word) ? word : word + ": " + reason;
    }

    private Listing hands(Frame frame, MessageLife life) {
        List<Line> lines = new ArrayList<>();
        for (Holding holding : life.hands()) {
            lines.add(Line.of(
                            wording.hand(frame.diagram(), holding),
                            wording.of(holding.isDurable() ? "held" : "carried"))
                    .marked(!holding.isDurable() && life.gotYes() && !life.isHeld()));
        }
        if (lines.isEmpty()) {
            lines.add(Line.of(wording.of("hand.nobody"), ""));
        }
        return new Listing(wording.of("message.hands"), wording.first(lines, lines.size()));
    }

    private Listing payload(MessageLife life) {
        return new Listing(
                wording.of("message.then"),
                life.payload().stream()
                        .map(value -> Line.of(value.name(), value.value().toString()))
                        .toList());
    }

    private Listing copies(Frame frame, MessageLife life) {
        List<Line> lines = new ArrayList<>();
        for (Copies.Copy copy : Copies.of(frame.ledger(), life)) {
            lines.add(Line.of(wording.hand(frame.diagram(), copy.holding()), ""));
            for (NamedValue value : copy.values()) {
                Optional<NamedValue> before = life.payload().stream()
                        .filter(each -> each.name().equals(value.name()))
                        .findFirst();
                boolean differs = before.filter(each -> !each.equals(value)).isPresent();
                String note = differs
                        ? wording.of(
                                "copy.differs",
                                value.value(),
                                before.orElseThrow().value())
                        : value.value().toString();
                Line line = Line.of(value.name(), note);
                lines.add(new Line(1, "", "", line.text(), note, differs, Optional.empty(), line.spoken()));
            }
        }
        if (lines.isEmpty()) {
            lines.add(Line.of(wording.of("message.no-copy"), ""));
        }
        return new Listing(wording.of("message.now"), lines);
    }

    private Listing story(Ledger ledger, MessageId id) {
        List<Line> lines = new ArrayList<>();
        for (StoryLine each : ledger.story(id, wording.sentences())) {
            String time = wording.clock(each.atMicros());
            lines.add(new Line(
                    0,
                    time,
                    "",
                    each.text(),
                    "",
                    false,
                    Optional.of(new Line.Seek(each.atMicros())),
                    time + ", " + each.text()));
        }
        return new Listing(wording.of("message.life"), lines);
    }
}
