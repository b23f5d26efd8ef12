package dev.custody.picture;

import dev.custody.diagram.Component;
import dev.custody.layout.Anatomy;
import dev.custody.layout.Box;
import dev.custody.layout.ClientAnatomy;
import dev.custody.layout.DatabaseAnatomy;
import dev.custody.layout.Layout;
import dev.custody.layout.ServiceAnatomy;
import dev.custody.layout.VesselAnatomy;
import dev.custody.picture.style.Part;
import dev.custody.picture.style.Style;
import dev.custody.scene.ClientState;
import dev.custody.scene.ComponentState;
import dev.custody.scene.DatabaseState;
import dev.custody.scene.ServiceState;
import dev.custody.scene.VesselState;
import java.util.ArrayList;
import java.util.List;

/** Paints a component without the messages in it, as it stands: what it is made of, and whether it holds, carries or is down. */
final class ComponentArt {
    /** How far in from the left the badges start: past the round of the corner. */
    private static final double BADGE_INSET = 12;

    private static final double BADGE_SPACE = 4;

    private final Brush brush;
    private final Layout layout;

    ComponentArt(Brush brush, Layout layout) {
        this.brush = brush;
        this.layout = layout;
    }

    /** @param aside whether it steps back, because a message is followed that was never here */
    void paint(Component component, Moment moment, boolean aside) {
        ComponentState state = moment.scene().component(component.id());
        int held = moment.ledger()
                .map(ledger -> ledger.custody().heldBy(component.id()))
                .orElse(0);
        int onlyCopies = moment.ledger()
                .map(ledger -> ledger.custody().onlyCopiesAt(component.id()))
                .orElse(0);
        Part part = part(component, state, held > 0, onlyCopies > 0, aside);
        Style style = brush.style(part);
        Anatomy anatomy = layout.anatomy(component.id());
        Box box = layout.box(component.id());
        Svg svg = brush.svg();
        svg.open("g").with("class", "component " + StyleNames.kind(component));
        svg.with("data-component", component.id().value());
        svg.with("transform", transform(style, box));
        svg.with("opacity", style.number("-fx-opacity", 1), 1).inside();
        svg.element("title", told(component, state, held, onlyCopies));
        Box whole = new Box(0, 0, box.width(), box.height());
        brush.region(part.child("custody-ring"), whole);
        inside(component, part, anatomy, state, moment);
        if (state.isDown()) {
            brush.path(part.child("crack"), Shapes.crack(anatomy));
        }
        badges(part, state, onlyCopies, box.width());
        if (state.isDown()) {
            down(part, whole);
        }
        svg.close("g");
    }

    private Part part(Component component, ComponentState state, boolean holds, boolean alone, boolean aside) {
        List<String> marks = new ArrayList<>();
        marks.add("component");
        marks.add(StyleNames.kind(component));
        if (component instanceof Component.Database) {
            marks.add("database");
            marks.add(StyleNames.of(component));
        }
        if (state.isDown()) {
            marks.add(":down");
        }
        if (holds) {
            marks.add(":holds");
        }
        if (alone) {
            marks.add(":alone");
        }
        if (aside) {
            marks.add(":aside");
        }
        return brush.part(marks.toArray(String[]::new));
    }

    private static String transform(Style style, Box box) {
        double turn = style.number("-fx-rotate", 0);
        String moved = Svg.moved(box.x(), box.y() + style.number("-fx-translate-y", 0));
        return turn == 0
                ? moved
                : moved + " rotate(" + Svg.of(turn) + " " + Svg.of(box.width() / 2) + " " + Svg.of(box.height() / 2)
                        + ")";
    }

    private String told(Component component, ComponentState state, int held, int onlyCopies) {
        DiagramWords words = brush.words();
        return component.title() + ", " + words.kind(component) + ", "
                + words.of(state.isDown() ? "told.down" : "told.up") + "."
                + (held == 0 ? "" : words.of("told.holds", words.messages(held)))
                + (onlyCopies == 0 ? "" : words.of("told.carries", words.messages(onlyCopies)));
    }

    private void inside(Component component, Part part, Anatomy anatomy, ComponentState state, Moment moment) {
        switch (component) {
            case Component.Client client ->
                new ClientArt(brush, part).paint(client, (ClientAnatomy) anatomy, (ClientState) state);
            case Component.Service service ->
                new ServiceArt(
                                brush,
                                part,
                                (ServiceAnatomy) anatomy,
                                layout.metrics().token())
                        .paint(service, (ServiceState) state);
            case Component.Database database ->
                new DatabaseArt(brush, part, (DatabaseAnatomy) anatomy)
                        .paint(database, layout.diagram(), (DatabaseState) state);
            case Component.Queue _, Component.Topic _, Component.Stream _ ->
                new VesselArt(brush, part, (VesselAnatomy) anatomy, layout.isHeadRight(component.id()))
                        .paint(component, (VesselState) state, moment.micros());
        }
    }

    /** The icon and the title side by side, in the middle of a room or at its left. Returns where the title begins. */
    static double heading(Brush brush, Part part, Part text, Component component, Box room, boolean centered) {
        Part icon = part.child("kind-icon", StyleNames.of(component));
        Style style = brush.style(icon);
        double own = style.number("-fx-pref-width", 16);
        double zoom = style.number("-fx-scale-x", 1);
        double size = own * zoom;
        double gap = size * 0.35;
        double width = Math.min(brush.width(text, component.title()) + 1, room.width() - size - gap);
        double x = centered ? room.x() + (room.width() - size - gap - width) / 2 : room.x();
        Svg svg = brush.svg();
        svg.open("g").with("transform", Svg.moved(x, room.centerY() - size / 2) + Brush.scale(zoom, zoom));
        svg.inside();
        brush.region(icon, new Box(0, 0, own, own));
        svg.close("g");
        Box place = new Box(x + size + gap, room.y(), width, room.height());
        brush.text(text, component.title(), place, Brush.Align.LEFT);
        return place.x();
    }

    private void badges(Part part, ComponentState state, int onlyCopies, double width) {
        List<Plate> plates = new ArrayList<>();
        if (onlyCopies > 0) {
            String text = brush.words().onlyCopies(onlyCopies);
            plates.add(new Plate(brush, part.child("badge", "only-copy"), text, part.child("warning-sign")));
        }
        brush.words().badges(state).forEach(text -> plates.add(badge(part, text)));
        double all = plates.stream().mapToDouble(Plate::width).sum() + BADGE_SPACE * Math.max(0, plates.size() - 1);
        double high = plates.stream().mapToDouble(Plate::height).max().orElse(0);
        double x = Math.min(BADGE_INSET, width - all);
        for (Plate plate : plates) {
            plate.paint(x, -high * 0.82 + (high - plate.height()) / 2);
            x += plate.width() + BADGE_SPACE;
        }
    }

    private Plate badge(Part part, String text) {
        return new Plate(brush, part.child("badge"), text, null);
    }

    private void down(Part part, Box whole) {
        Part sign = part.child("down-sign");
        Plate plate = new Plate(brush, sign, brush.words().of("sign.down"), null);
        double x = (whole.width() - plate.width()) / 2;
        // What it holds stays in sight: the sign hangs at its foot.
        double y = whole.height() - plate.height() * 0.45;
        Svg svg = brush.svg();
        double turn = brush.style(sign).number("-fx-rotate", 0);
        svg.open("g")
                .with(
                        "transform",
                        Svg.moved(x, y) + " rotate(" + Svg.of(turn) + " " + Svg.of(plate.width() / 2) + " "
                                + Svg.of(plate.height() / 2) + ")");
        svg.inside();
        plate.paint(0, 0);
        svg.close("g");
    }
}
