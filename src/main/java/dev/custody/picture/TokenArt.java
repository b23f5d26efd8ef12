package dev.custody.picture;

import dev.custody.diagram.Nature;
import dev.custody.layout.LostPlaces;
import dev.custody.layout.Placed;
import dev.custody.layout.Point;
import dev.custody.picture.style.Part;
import dev.custody.scene.Look;
import dev.custody.scene.Looks;
import dev.custody.scene.MessageState;
import dev.custody.trace.HopKind;
import dev.custody.trace.MessageId;
import dev.custody.words.Kebab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Paints tokens of messages, talk about them, and marks of loss.
 *
 * @param size the width of a token
 */
record TokenArt(Brush brush, double size) {
    /** How strong other tokens are while one message is followed. */
    private static final double ASIDE = 0.16;

    /** How far the one behind a bunch shows, as a part of a token. */
    private static final double BEHIND = 0.12;

    /** Where it is told how often a token was received, in its widths below its middle. */
    private static final double RECEIVES_BELOW = 0.68;

    /** How much closer the figures of long numbers stand. */
    private static final double CLOSE = 0.86;

    /** All of a picture: first what sits, then what flies. */
    void paint(List<Placed> placed, Moment moment) {
        Looks looks = moment.looks();
        MessageId followed = moment.followed().orElse(null);
        if (followed != null) {
            for (Placed token : placed) {
                if (followed.equals(token.message()) && token.talk() == null) {
                    mark("halo", token.x(), token.y());
                }
            }
        }
        for (Placed token : placed) {
            paint(token, token.x(), token.y(), moment, looks);
        }
    }

    /** One of them, somewhere. */
    void paint(Placed token, double x, double y, Moment moment, Looks looks) {
        boolean aside = moment.followed()
                .filter(followed -> !followed.equals(token.message()))
                .isPresent();
        Svg svg = brush.svg();
        MessageId message = token.message();
        HopKind talk = token.talk();
        if (talk != null) {
            begin("talk", message, x, y, aside);
            talk(talk);
            svg.close("g");
        } else if (message != null) {
            Look look = looks.of(message);
            begin(classes(token, look), message, x, y, aside);
            if (token.count() > 1) {
                bunch(look, token.count());
            } else if (aside) {
                token(look, message.number());
            } else {
                token(token, look, message, nature(moment, message));
            }
            svg.close("g");
        }
    }

    /** What a player can find it by: its look, and in whose hands it is. */
    private static String classes(Placed token, Look look) {
        return "token " + StyleNames.of(look) + " " + Kebab.of(token.kind());
    }

    private static Nature nature(Moment moment, MessageId message) {
        return moment.scene().message(message).map(MessageState::nature).orElse(Nature.VALID);
    }

    private void begin(String classes, @Nullable MessageId message, double x, double y, boolean aside) {
        Svg svg = brush.svg();
        svg.open("g").with("class", classes);
        if (message != null) {
            svg.with("data-message", Integer.toString(message.number()));
        }
        svg.with("transform", Svg.moved(x, y))
                .with("opacity", aside ? ASIDE : 1, 1)
                .inside();
    }

    /** A token as it is in somebody's hands, around the origin. */
    void token(Placed token, Look look, MessageId message, Nature nature) {
        boolean pending = token.kind() == Placed.Kind.PENDING;
        boolean leased = token.kind() == Placed.Kind.LEASED;
        body(look, token.kind().strength());
        if (pending) {
            mark("hatch", 0, 0);
        }
        number(look, message.number());
        if (leased) {
            ring(token.ring());
        }
        receives(token.receives());
        switch (nature) {
            case VALID -> {}
            case INVALID, POISON, LATE -> mark(Kebab.of(nature), size * 0.4, -size * 0.4);
        }
    }

    /** How often a queue has handed it out: as points as long as they can be counted at a glance, then as a number. */
    private void receives(int receives) {
        double y = size * RECEIVES_BELOW;
        if (receives > Placed.MOST_POINTS) {
            times(Look.UNDER_WAY, receives, y);
            return;
        }
        for (int i = 0; i < receives; i++) {
            mark("pip", (i - (receives - 1) / 2.0) * size * 0.2, y);
        }
    }

    /** {@code ×7}, with its middle so far below the origin. */
    private void times(Look look, int count, double y) {
        Part part = brush.part("small-number", StyleNames.of(look));
        String text = "×" + count;
        brush.text(part, text, 0, y, 1, brush.width(part, text) * 0.9, Brush.Align.CENTER);
    }

    /** A token with its number, around the origin. */
    void token(Look look, int number) {
        body(look, 1);
        number(look, number);
    }

    private void body(Look look, double opacity) {
        if (opacity < 1) {
            brush.svg().open("g").with("opacity", opacity).inside();
        }
        brush.sign(brush.part("token", StyleNames.of(look)), 0, 0);
        if (opacity < 1) {
            brush.svg().close("g");
        }
    }

    private void number(Look look, int number) {
        String digits = Integer.toString(number);
        Part part = brush.part(digits.length() <= 2 ? "number" : "small-number", StyleNames.of(look));
        double width = brush.width(part, digits) * (digits.length() > 3 ? CLOSE : 1);
        brush.text(part, digits, 0, 0, 1, width, Brush.Align.CENTER);
    }

    /** A token that stands for many: how many is on it, and more behind it. */
    private void bunch(Look look, int count) {
        Svg svg = brush.svg();
        svg.open("g")
                .with("transform", Svg.moved(size * BEHIND, -size * BEHIND))
                .inside();
        body(look, 1);
        svg.close("g");
        body(look, 1);
        times(look, count, 0);
    }

    /** Talk of that kind, around the origin. */
    void talk(HopKind kind) {
        brush.sign(brush.part("talk", "talk-" + Kebab.of(kind)), 0, 0);
    }

    private void mark(String name, double x, double y) {
        brush.sign(brush.part("mark", name), x, y);
    }

    /** How much of its invisibility is left: an arc from the top, against the clock's hands shrinking. */
    private void ring(double part) {
        double share = Math.ceil(Math.clamp(part, 0, 1) * 32) / 32;
        if (share <= 0) {
            return;
        }
        double radius = size * 0.51;
        Part ring = brush.part("lease-ring");
        Svg svg = brush.svg();
        if (share >= 1) {
            svg.open("circle").with("class", "lease-ring").with("r", radius);
        } else {
            double angle = 2 * Math.PI * share;
            svg.open("path")
                    .with(
                            "d",
                            "M0 " + Svg.of(-radius) + "A" + Svg.of(radius) + " " + Svg.of(radius) + " 0 "
                                    + (share > 0.5 ? 1 : 0) + " 1 " + Svg.of(radius * Math.sin(angle)) + " "
                                    + Svg.of(-radius * Math.cos(angle)));
        }
        brush.outline(ring).shut();
    }

    /** Marks that stay where something was lost. */
    void lost(List<LostPlaces.Site> sites) {
        Svg svg = brush.svg();
        for (LostPlaces.Site site : sites) {
            List<MessageId> marked = site.marked();
            svg.open("g").with("class", "lost").inside();
            if (site.bunched() > 0) {
                Point seat = site.seat(0, size);
                begin("token look-lost", null, seat.x(), seat.y(), false);
                bunch(Look.LOST, site.bunched());
                svg.close("g");
            }
            for (int i = 0; i < marked.size(); i++) {
                Point seat = site.seat(site.marks() - marked.size() + i, size);
                begin("token look-lost", marked.get(i), seat.x(), seat.y(), false);
                token(Look.LOST, marked.get(i).number());
                svg.close("g");
            }
            Point word = site.word(size);
            new Plate(brush, brush.part("lost-word"), "LOST", null).paintAround(word.x(), word.y());
            svg.close("g");
        }
    }
}
