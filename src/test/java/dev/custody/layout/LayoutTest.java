package dev.custody.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Nature;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.layout.Neighbours.Direction;
import dev.custody.scene.Scene;
import dev.custody.scene.Story;
import dev.custody.scene.TableState;
import dev.custody.trace.HopKind;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Geometry, without any toolkit. */
final class LayoutTest {
    private static final Metrics METRICS =
            new Metrics(30, 14, 4, 48, 17, 8, 11, 128, 178, 196, 204, 92, 68, 42, 38, 162, 0.85, 2);
    private static final Catalogue CATALOGUE = new Catalogue(new DiagramLoader());

    private final Diagram blocks = CATALOGUE.diagram("building-blocks");
    private final Layout layout = new Layout(blocks, METRICS, 1280, 720);
    private final Story story = new Story();

    private static ComponentId id(String name) {
        return new ComponentId(name);
    }

    @ParameterizedTest
    @CsvSource({
        "building-blocks, 1280, 720",
        "sync-api, 740, 480",
        "queue-worker, 500, 900",
        "outbox, 740, 480",
        "outbox, 1920, 1080"
    })
    void everythingIsInTheWindowAndNothingTouches(String diagram, double width, double height) {
        Diagram shown = CATALOGUE.diagram(diagram);
        Layout fitted = new Layout(shown, METRICS, width, height);
        List<Box> boxes = new ArrayList<>();
        for (Component component : shown.components()) {
            Box box = fitted.box(component.id());
            assertThat(fitted.home().pixelX(box.x())).isGreaterThanOrEqualTo(0);
            assertThat(fitted.home().pixelY(box.y())).isGreaterThanOrEqualTo(0);
            assertThat(fitted.home().pixelX(box.right())).isLessThanOrEqualTo(width);
            assertThat(fitted.home().pixelY(box.bottom())).isLessThanOrEqualTo(height);
            for (Box other : boxes) {
                boolean apart = box.x() > other.right() + 20
                        || other.x() > box.right() + 20
                        || box.y() > other.bottom() + 20
                        || other.y() > box.bottom() + 20;
                assertThat(apart).as("%s and %s", box, other).isTrue();
            }
            boxes.add(box);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, 500, 680, 500, false", "1280, 790, 680, 190, true"})
    void whatComesBesideADiagramLeavesItItsRows(
            double roomWidth, double roomHeight, double width, double height, boolean folded) {
        Diagram row = CATALOGUE.diagram("sync-api");
        Layout fitted = new Layout(row, METRICS, width, height, Map.of(), roomWidth, roomHeight);

        assertThat(fitted.box(id("database")).centerX() == fitted.box(id("api")).centerX())
                .isEqualTo(folded);
        assertThat(fitted.home().pixelX(fitted.extent().right())).isLessThanOrEqualTo(width);
        assertThat(fitted.home().pixelY(fitted.extent().bottom())).isLessThanOrEqualTo(height);
    }

    @ParameterizedTest
    @CsvSource({"680, 520, true", "680, 190, false", "1280, 790, true", "1280, 500, false"})
    void threeInARowStandInTwoRowsWhereThatMakesThemNoSmaller(double width, double height, boolean folded) {
        Diagram row = CATALOGUE.diagram("sync-api");
        Layout fitted = new Layout(row, METRICS, width, height);
        Box api = fitted.box(id("api"));
        Box database = fitted.box(id("database"));

        assertThat(database.centerX() == api.centerX()).isEqualTo(folded);
        assertThat(database.y() > api.bottom()).isEqualTo(folded);
        assertThat(api.centerX()).isGreaterThan(fitted.box(id("client")).right());
    }

    @ParameterizedTest
    @CsvSource({"-300, -40", "10, 12", "333, 171", "700, 260", "1200, 90", "2500, 1400"})
    void whatIsDraggedStandsUnderTheHandAndNothingElseMoves(double x, double y) {
        Layout dragged = layout.moved(id("worker"), layout.placeAt(new Point(x, y)));

        assertThat(dragged.box(id("worker")).centerX()).isCloseTo(x, within(1e-6));
        assertThat(dragged.box(id("worker")).centerY()).isCloseTo(y, within(1e-6));
        assertThat(dragged.home()).isEqualTo(layout.home());
        for (Component component : blocks.components()) {
            if (!component.id().equals(id("worker"))) {
                assertThat(dragged.box(component.id())).isEqualTo(layout.box(component.id()));
            }
        }
    }

    @Test
    void replicasOfOneJobEachStandSideBySide() {
        Diagram queue = CATALOGUE.diagram("task-queue");
        ServiceAnatomy worker = (ServiceAnatomy) Anatomy.of(queue.component(new ComponentId("worker")), METRICS);

        assertThat(worker.replicas()).isEqualTo(5);
        assertThat(worker.seat(1, 0).y()).isEqualTo(worker.seat(0, 0).y());
        assertThat(worker.seat(1, 0).x()).isGreaterThan(worker.seat(0, 0).x() + METRICS.token());
        assertThat(worker.height()).isLessThan(worker.width());
    }

    @Test
    void whatKeepsMessagesInItselfHasAShelfForThem() {
        Component keeper = CATALOGUE.diagram("state-in-memory").component(new ComponentId("api"));
        ServiceAnatomy anatomy = (ServiceAnatomy) Anatomy.of(keeper, METRICS);

        assertThat(anatomy.keeps()).isTrue();
        assertThat(anatomy.shelf().bottom()).isLessThan(anatomy.height());
        assertThat(anatomy.shelf().y()).isGreaterThan(anatomy.seat(0, 3).y() + METRICS.token() / 2);
        assertThat(anatomy.shelfSeat(0).x()).isGreaterThan(anatomy.shelf().x() + METRICS.token() / 2);
        assertThat(anatomy.shelfRoom(100)).isLessThan(anatomy.shelfRoom(1));
    }

    @Test
    void seatsLieWithinTheirComponent() {
        for (String diagram : CATALOGUE.ids()) {
            for (Component component : CATALOGUE.diagram(diagram).components()) {
                Anatomy anatomy = Anatomy.of(component, METRICS);
                List<Point> seats = new ArrayList<>();
                switch (anatomy) {
                    case ServiceAnatomy service -> {
                        for (int replica = 0; replica < service.replicas(); replica++) {
                            for (int slot = 0; slot < service.sockets(); slot++) {
                                seats.add(service.seat(replica, slot));
                            }
                        }
                    }
                    case DatabaseAnatomy database ->
                        database.tables().forEach(table -> {
                            for (int i = 0; i < database.seats(); i++) {
                                seats.add(database.seat(table, i));
                            }
                        });
                    case VesselAnatomy vessel ->
                        vessel.channels().forEach(channel -> {
                            for (int i = 0; i < vessel.seats(); i++) {
                                seats.add(vessel.seat(channel, i, true));
                            }
                        });
                    case ClientAnatomy _ -> {}
                }
                assertThat(seats).doesNotHaveDuplicates().allSatisfy(seat -> {
                    assertThat(seat.x()).isBetween(15.0, anatomy.width() - 15);
                    assertThat(seat.y()).isBetween(15.0, anatomy.height() - 15);
                });
            }
        }
    }

    @Test
    void aMessageOnItsWayIsWhereItsTimeSays() {
        story.at(1_000).created(1, "client", Nature.VALID).hop(HopKind.REQUEST, "client", "service", 1_000, 1);
        Scene scene = scene();
        Box from = layout.box(id("client"));
        Box to = layout.box(id("service"));

        Placed start = only(scene, 1_000);
        Placed middle = only(scene, 1_500);
        Placed end = only(scene, 2_000);

        assertThat(start.x()).isCloseTo(from.right() + 12, within(1e-6));
        assertThat(middle.x()).isCloseTo((from.right() + to.x()) / 2, within(1e-6));
        assertThat(end.x()).isCloseTo(to.x() - 12, within(1e-6));
        assertThat(middle.kind()).isEqualTo(Placed.Kind.FLYING);
        assertThat(middle.message()).isEqualTo(new MessageId(1));
    }

    @Test
    void whatComesBackTravelsOnTheOtherSide() {
        story.created(1, "client", Nature.VALID);
        story.hop(HopKind.REQUEST, "client", "service", 1_000, 1);
        story.hop(HopKind.ANSWER, "service", "client", 1_000, 1);
        List<Placed> placed = Placement.of(scene(), layout, 500, false);

        assertThat(placed.get(0).y() - placed.get(1).y()).isCloseTo(2 * METRICS.lane(), within(1e-6));
        assertThat(placed.get(1).talk()).isEqualTo(HopKind.ANSWER);
    }

    @Test
    void answersOnTopOfEachOtherAreDrawnOnceAndThoseApartEach() {
        story.created(1, "client", Nature.VALID);
        story.hop(HopKind.ANSWER, "service", "client", 1_000, 1);
        story.at(20).hop(HopKind.ANSWER, "service", "client", 1_000, 1);
        story.at(500).hop(HopKind.ANSWER, "service", "client", 1_000, 1);
        Scene scene = scene();

        assertThat(scene.flights()).hasSize(3);
        assertThat(Placement.of(scene, layout, 600, false))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.talk()).isEqualTo(HopKind.ANSWER));
    }

    @Test
    void withReducedMotionItStandsInTheMiddle() {
        story.at(0).created(1, "client", Nature.VALID).hop(HopKind.REQUEST, "client", "service", 1_000, 1);
        Scene scene = scene();

        assertThat(Placement.of(scene, layout, 10, true)).isEqualTo(Placement.of(scene, layout, 990, true));
    }

    @Test
    void theOldestOfAQueueSitsNextToItsConsumer() {
        story.created(1, "client", Nature.VALID).created(2, "client", Nature.VALID);
        story.stored("queue", "", 1, 1).stored("queue", "", 2, 2);
        story.leased("queue", "", 1, 1, 1, 1_000, "worker");
        List<Placed> placed = Placement.of(scene(), layout, 250, false);

        assertThat(placed).extracting(Placed::kind).containsExactly(Placed.Kind.LEASED, Placed.Kind.STORED);
        assertThat(placed.get(0).x() - placed.get(1).x()).isCloseTo(METRICS.pitch(), within(1e-6));
        assertThat(placed.get(0).ring()).isEqualTo(0.75);
        assertThat(placed.get(0).receives()).isOne();
    }

    @Test
    void aQueueThatOverflowsLeavesItsLastSeatToTheCount() {
        for (int i = 1; i <= 40; i++) {
            story.created(i, "client", Nature.VALID).stored("queue", "", i, i);
        }
        VesselAnatomy queue = (VesselAnatomy) layout.anatomy(id("queue"));

        assertThat(Placement.of(scene(), layout, 0, false)).hasSize(queue.seats() - 1);
    }

    @Test
    void aRowKeepsItsPlaceAndKeyWhenItIsCommitted() {
        story.created(1, "client", Nature.VALID).opened("database", 1, 1).inserted("database", "orders", 1, 1, 1);
        Scene scene = scene();
        Placed pending = only(scene, 0);
        new Story().committed("database", 1).feed(scene);
        Placed row = only(scene, 0);

        assertThat(pending.kind()).isEqualTo(Placed.Kind.PENDING);
        assertThat(row.kind()).isEqualTo(Placed.Kind.ROW);
        assertThat(row.key()).isEqualTo(pending.key());
        assertThat(row.x()).isEqualTo(pending.x());
        assertThat(row.kind().isHeld()).isTrue();
        assertThat(pending.kind().isHeld()).isFalse();
    }

    @Test
    void theRowOfTheFollowedMessageHasASeatHoweverManyCameAfterIt() {
        int seats = ((DatabaseAnatomy) layout.anatomy(id("database"))).seats();
        for (int i = 1; i <= TableState.LAST_ROWS + seats; i++) {
            story.created(i, "client", Nature.VALID).opened("database", i, i);
            story.inserted("database", "orders", i, i, i).committed("database", i);
        }
        Scene scene = scene();
        int last = TableState.LAST_ROWS + seats;

        assertThat(rows(scene, null)).hasSize(seats).doesNotContain(2).endsWith(last);
        assertThat(rows(scene, 2))
                .hasSize(seats)
                .startsWith(2, last - seats + 2)
                .endsWith(last);
        assertThat(rows(scene, last)).isEqualTo(rows(scene, null));
        assertThat(rows(scene, last + 1)).isEqualTo(rows(scene, null));
    }

    @Test
    void theRowOfTheFollowedMessageHasASeatAlsoAmongManyThatAreNotCommitted() {
        int seats = ((DatabaseAnatomy) layout.anatomy(id("database"))).seats();
        story.created(1, "client", Nature.VALID).opened("database", 1, 1);
        story.inserted("database", "orders", 1, 1, 1).committed("database", 1);
        for (int i = 2; i <= 2 * seats; i++) {
            story.created(i, "client", Nature.VALID).opened("database", i, i).inserted("database", "orders", i, i, i);
        }

        assertThat(rows(scene(), null)).hasSize(seats).doesNotContain(1);
        assertThat(rows(scene(), 1)).hasSize(seats).startsWith(1, seats + 2).endsWith(2 * seats);
        assertThat(rows(scene(), 2)).hasSize(seats).startsWith(2, seats + 2).endsWith(2 * seats);
    }

    private List<Integer> rows(Scene scene, @Nullable Integer followed) {
        return Placement.of(
                        scene, layout, 0, false, Optional.ofNullable(followed).map(MessageId::new))
                .stream()
                .filter(each -> each.at().equals(id("database")))
                .map(each -> each.message().number())
                .toList();
    }

    @Test
    void aJobsMessageSitsInItsSocket() {
        story.created(1, "client", Nature.VALID).job(1, "worker", 0, 1);
        Box box = layout.box(id("worker"));
        Point seat = ((ServiceAnatomy) layout.anatomy(id("worker"))).seat(0, 0);

        Placed placed = only(scene(), 0);

        assertThat(placed.x()).isEqualTo(box.x() + seat.x());
        assertThat(placed.y()).isEqualTo(box.y() + seat.y());
    }

    @Test
    void jobsWithoutASocketOfTheirOwnLieBehindTheOneThatHasIt() {
        for (int i = 1; i <= 9; i++) {
            story.created(i, "client", Nature.VALID).job(i, "worker", 0, i);
        }
        Box box = layout.box(id("worker"));
        ServiceAnatomy anatomy = (ServiceAnatomy) layout.anatomy(id("worker"));
        Point seat = anatomy.seat(0, anatomy.sockets() - 1);

        List<Placed> placed = Placement.of(scene(), layout, 0, false);

        // The last one of a pile is drawn over the others: the words beside the socket are about its job.
        List<Placed> pile = placed.subList(placed.size() - 3, placed.size());
        assertThat(placed).hasSize(anatomy.sockets() - 1 + pile.size());
        assertThat(pile)
                .extracting(each -> each.message().number())
                .containsExactly(anatomy.sockets() + 2, anatomy.sockets() + 1, anatomy.sockets());
        assertThat(pile).extracting(Placed::x).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(pile).extracting(Placed::y).isSorted();
        assertThat(pile.getLast().x()).isEqualTo(box.x() + seat.x());
        assertThat(pile.getLast().y()).isEqualTo(box.y() + seat.y());
        assertThat(pile.getFirst().x() - pile.getLast().x()).isLessThan(METRICS.token() / 4);
    }

    @Test
    void aJobWithoutASocketSitsInTheOneThatWasLeft() {
        story.created(1, "client", Nature.VALID).created(2, "client", Nature.VALID);
        ServiceAnatomy anatomy = (ServiceAnatomy) layout.anatomy(id("worker"));
        for (int i = 1; i <= anatomy.sockets() + 1; i++) {
            story.job(i, "worker", 0, i == anatomy.sockets() + 1 ? 2 : 1);
        }
        for (int i = 1; i <= anatomy.sockets(); i++) {
            story.ended(i, TraceEvent.JobEnd.FINISHED);
        }
        Point seat = anatomy.seat(0, anatomy.sockets() - 1);

        Placed left = only(scene(), 0);

        assertThat(left.message()).isEqualTo(new MessageId(2));
        assertThat(left.x()).isEqualTo(layout.box(id("worker")).x() + seat.x());
    }

    @Test
    void arrowsPointWhereMessagesGo() {
        Diagram outbox = CATALOGUE.diagram("outbox");
        Map<String, Flow> flows = new LinkedHashMap<>();
        outbox.links().forEach(link -> flows.put(link.from() + "-" + link.to(), Flow.of(outbox, link)));

        assertThat(flows.get("client-api")).isEqualTo(new Flow(true, false));
        assertThat(flows.get("api-database")).isEqualTo(new Flow(true, false));
        assertThat(flows.get("database-relay")).isEqualTo(new Flow(true, false));
        assertThat(flows.get("events-shipping")).isEqualTo(new Flow(true, false));
    }

    @Test
    void arrowKeysWalkToTheNearestInTheirDirection() {
        Map<ComponentId, Box> boxes = new LinkedHashMap<>();
        blocks.components().forEach(c -> boxes.put(c.id(), layout.box(c.id())));

        assertThat(Neighbours.next(boxes, id("client"), Direction.RIGHT)).contains(id("service"));
        assertThat(Neighbours.next(boxes, id("service"), Direction.RIGHT)).contains(id("queue"));
        assertThat(Neighbours.next(boxes, id("queue"), Direction.DOWN)).contains(id("worker"));
        assertThat(Neighbours.next(boxes, id("worker"), Direction.LEFT)).contains(id("database"));
        assertThat(Neighbours.next(boxes, id("database"), Direction.UP)).contains(id("service"));
        assertThat(Neighbours.next(boxes, id("client"), Direction.LEFT)).isEmpty();
    }

    private Scene scene() {
        Scene scene = new Scene(blocks);
        story.feed(scene);
        return scene;
    }

    private Placed only(Scene scene, long micros) {
        List<Placed> placed = Placement.of(scene, layout, micros, false);
        assertThat(placed).hasSize(1);
        return placed.getFirst();
    }
}
