package dev.custody.layout;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.scene.ClientState;
import dev.custody.scene.DatabaseState;
import dev.custody.scene.Entry;
import dev.custody.scene.Flight;
import dev.custody.scene.Row;
import dev.custody.scene.Scene;
import dev.custody.scene.ServiceState;
import dev.custody.scene.TableState;
import dev.custody.scene.VesselState;
import dev.custody.trace.HopKind;
import dev.custody.trace.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where each message of a scene is at a time: a pure function of scene, layout and time. */
public final class Placement {
    /** How far behind each other the messages of one hop travel, as a part of a token. */
    private static final double TRAIN = 0.62;

    /** Beyond the numbers of jobs: what a service keeps has a key of its own. */
    private static final int ON_SHELF = 1 << 30;

    /** What is no copy of a message, and is closer behind its like than that, as a part of a token, could not be told from it. */
    private static final double APART = 0.55;

    /** How far from the ends of its link something starts and ends, as a part of a token. */
    private static final double OFF = 0.4;

    private final Scene scene;
    private final Layout layout;
    private final long micros;
    private final boolean steps;
    private final Optional<MessageId> followed;
    private final List<Placed> placed = new ArrayList<>();

    private Placement(Scene scene, Layout layout, long micros, boolean steps, Optional<MessageId> followed) {
        this.scene = scene;
        this.layout = layout;
        this.micros = micros;
        this.steps = steps;
        this.followed = followed;
    }

    /** All that is drawn as a token while no message is followed. */
    public static List<Placed> of(Scene scene, Layout layout, long micros, boolean steps) {
        return of(scene, layout, micros, steps, Optional.empty());
    }

    /**
     * All that is drawn as a token: first what sits, then what flies.
     *
     * @param steps whether what flies stands at the middle of its way instead of gliding
     * @param followed the message that is seen in tables however many rows came after its own; empty for none
     */
    public static List<Placed> of(
            Scene scene, Layout layout, long micros, boolean steps, Optional<MessageId> followed) {
        Placement placement = new Placement(scene, layout, micros, steps, followed);
        placement.components();
        if (Crowd.isCrowded(scene)) {
            placement.crowd();
        } else {
            scene.flights().forEach(placement::flight);
        }
        return placement.placed;
    }

    /** Only what sits. */
    public static List<Placed> seated(Scene scene, Layout layout, long micros) {
        Placement placement = new Placement(scene, layout, micros, false, Optional.empty());
        placement.components();
        return placement.placed;
    }

    private void components() {
        int index = 0;
        for (Component component : layout.diagram().components()) {
            component(component.id(), index++);
        }
    }

    /** Starts slowly and ends slowly. */
    public static double ease(double progress) {
        return progress * progress * (3 - 2 * progress);
    }

    private void component(ComponentId id, int index) {
        Box box = layout.box(id);
        switch (scene.component(id)) {
            case ServiceState service -> {
                jobs(id, index, box, service);
                kept(id, index, box, service);
            }
            case VesselState vessel -> entries(id, index, box, vessel);
            case DatabaseState database -> rows(id, index, box, database);
            case ClientState _ -> {}
        }
    }

    private void jobs(ComponentId id, int index, Box box, ServiceState service) {
        ServiceAnatomy anatomy = (ServiceAnatomy) layout.anatomy(id);
        for (Pile.Carried each : Pile.of(service, anatomy, layout.metrics().token())) {
            put(
                    Placed.Kind.CARRIED,
                    index,
                    each.job(),
                    box.x() + each.middle().x(),
                    box.y() + each.middle().y(),
                    id,
                    each.message(),
                    0,
                    0);
        }
    }

    private void kept(ComponentId id, int index, Box box, ServiceState service) {
        ServiceAnatomy anatomy = (ServiceAnatomy) layout.anatomy(id);
        List<ServiceState.Kept> kept = service.kept();
        int shown = anatomy.keeps() ? Math.min(kept.size(), anatomy.shelfRoom(kept.size())) : 0;
        for (int i = 0; i < shown; i++) {
            Point seat = anatomy.shelfSeat(i);
            ServiceState.Kept copy = kept.get(i);
            put(
                    Placed.Kind.CARRIED,
                    index,
                    ON_SHELF + 2 * copy.replica() + copy.in().ordinal(),
                    box.x() + seat.x(),
                    box.y() + seat.y(),
                    id,
                    copy.message(),
                    0,
                    0);
        }
    }

    private void entries(ComponentId id, int index, Box box, VesselState vessel) {
        VesselAnatomy anatomy = (VesselAnatomy) layout.anatomy(id);
        boolean headRight = layout.isHeadRight(id);
        int[] taken = new int[anatomy.channels().size()];
        int full = 0;
        for (Entry entry : vessel.entries()) {
            int channel = Math.max(0, anatomy.channels().indexOf(entry.channel()));
            int room = anatomy.room(vessel.size(entry.channel()));
            if (taken[channel] >= room) {
                continue;
            }
            Point seat = anatomy.seat(entry.channel(), taken[channel]++, headRight);
            put(
                    entry.isLeased() ? Placed.Kind.LEASED : Placed.Kind.STORED,
                    index,
                    entry.number(),
                    box.x() + seat.x(),
                    box.y() + seat.y(),
                    id,
                    entry.message(),
                    entry.leaseLeft(micros),
                    entry.receives());
            if (taken[channel] == room && ++full == taken.length) {
                return;
            }
        }
    }

    private void rows(ComponentId id, int index, Box box, DatabaseState database) {
        DatabaseAnatomy anatomy = (DatabaseAnatomy) layout.anatomy(id);
        for (Map.Entry<String, TableState> table : database.tables().entrySet()) {
            ShownRows shown = ShownRows.of(table.getValue(), anatomy.seats(), followed);
            int seat = 0;
            for (Row row : shown.committed()) {
                row(id, index, box, anatomy.seat(table.getKey(), seat++), row, Placed.Kind.ROW);
            }
            for (Row row : shown.pending()) {
                row(id, index, box, anatomy.seat(table.getKey(), seat++), row, Placed.Kind.PENDING);
            }
        }
    }

    private void row(ComponentId id, int index, Box box, Point seat, Row row, Placed.Kind kind) {
        // A row keeps its key when it is committed.
        put(
                Placed.Kind.ROW,
                kind,
                index,
                row.number(),
                box.x() + seat.x(),
                box.y() + seat.y(),
                id,
                row.message(),
                0,
                0);
    }

    private void crowd() {
        for (Crowd.Bunch bunch : new Crowd(layout).bunches(scene)) {
            Flight first = bunch.first();
            Layout.Course course = layout.course(first.from(), first.to());
            if (bunch.count() == 1 || course == null) {
                flight(first);
                continue;
            }
            Point point = course.track()
                    .hop(
                            bunch.along(this::progress),
                            course.forward(),
                            layout.metrics().lane(),
                            layout.metrics().token() * OFF);
            MessageId message = first.messages().getFirst();
            placed.add(new Placed(
                    key(Placed.Kind.FLYING, 0, first.hop(), message),
                    Placed.Kind.FLYING,
                    point.x(),
                    point.y(),
                    first.to(),
                    first.from(),
                    null,
                    message,
                    0,
                    0,
                    bunch.count()));
        }
    }

    private double progress(Flight flight) {
        return steps ? 0.5 : ease(flight.progress(micros));
    }

    private void flight(Flight flight) {
        Layout.Course course = layout.course(flight.from(), flight.to());
        if (course == null) {
            return;
        }
        double progress = progress(flight);
        boolean payload = Crowd.isPayload(flight);
        double lane = layout.metrics().lane();
        double off = layout.metrics().token() * OFF;
        if (!payload) {
            Point point = course.track().hop(progress, course.forward(), lane, off);
            if (!isOnItsLike(flight, point)) {
                fly(
                        flight,
                        point,
                        flight.messages().isEmpty() ? null : flight.messages().getFirst(),
                        flight.kind());
            }
            return;
        }
        double train =
                layout.metrics().token() * TRAIN / Math.max(1, course.track().length());
        for (int i = Math.min(6, flight.messages().size()) - 1; i >= 0; i--) {
            Point point = course.track().hop(Math.max(0, progress - i * train), course.forward(), lane, off);
            fly(flight, point, flight.messages().get(i), null);
        }
    }

    /** Whether talk of its kind on the same way is drawn there already: many questions at a time would be a smear. */
    private boolean isOnItsLike(Flight flight, Point point) {
        for (int i = placed.size() - 1; i >= 0 && placed.get(i).kind() == Placed.Kind.FLYING; i--) {
            Placed each = placed.get(i);
            if (each.talk() == flight.kind()
                    && each.at().equals(flight.to())
                    && flight.from().equals(each.from())
                    && Math.hypot(each.x() - point.x(), each.y() - point.y())
                            < layout.metrics().token() * APART) {
                return true;
            }
        }
        return false;
    }

    private void fly(Flight flight, Point point, @Nullable MessageId message, @Nullable HopKind talk) {
        placed.add(new Placed(
                key(Placed.Kind.FLYING, 0, flight.hop(), message),
                Placed.Kind.FLYING,
                point.x(),
                point.y(),
                flight.to(),
                flight.from(),
                talk,
                message,
                0,
                0,
                1));
    }

    private void put(
            Placed.Kind kind,
            int component,
            int number,
            double x,
            double y,
            ComponentId id,
            MessageId message,
            double ring,
            int receives) {
        // A received entry keeps its key, too.
        Placed.Kind keyed = kind == Placed.Kind.LEASED ? Placed.Kind.STORED : kind;
        put(keyed, kind, component, number, x, y, id, message, ring, receives);
    }

    private void put(
            Placed.Kind keyed,
            Placed.Kind kind,
            int component,
            int number,
            double x,
            double y,
            ComponentId id,
            MessageId message,
            double ring,
            int receives) {
        placed.add(new Placed(
                key(keyed, component, number, message), kind, x, y, id, null, null, message, ring, receives, 1));
    }

    private static long key(Placed.Kind kind, int component, int number, @Nullable MessageId message) {
        long low = message == null ? 0 : message.number() & 0xFFFFF;
        return ((long) kind.ordinal() << 61) | ((long) (component & 0x1FF) << 52) | ((long) number << 20) | low;
    }
}
