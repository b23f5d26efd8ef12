package dev.custody.sink;

import dev.custody.diagram.Advice;
import dev.custody.diagram.Column;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Field;
import dev.custody.diagram.MessageType;
import dev.custody.diagram.MessageTypeId;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Place;
import dev.custody.diagram.Program;
import dev.custody.diagram.Step;
import dev.custody.diagram.Table;
import dev.custody.diagram.TableId;
import dev.custody.diagram.Trigger;
import dev.custody.diagram.Value;
import java.util.List;
import java.util.Optional;

/** A database with a table that holds messages unique and one that does not, and a service that selects from the latter. */
public final class Shop {
    public static final ComponentId DATABASE = new ComponentId("orders");
    private static final MessageTypeId ORDER = new MessageTypeId("order");

    public static final Table ORDERS = new Table(new TableId(DATABASE, "orders"), ORDER, true, false, List.of(), true);
    public static final Table OUTBOX = new Table(
            new TableId(DATABASE, "outbox"),
            ORDER,
            false,
            List.of(
                    new Column("published", new Value.Bool(false)),
                    new Column("by whom", new Value.Text("O'Neill")),
                    new Column("outcome", new Value.Text("done")),
                    new Column(Table.STAMP, new Value.Int(0))));

    public static final Component.Database COMPONENT = new Component.Database(
            DATABASE,
            "Orders",
            new Place(1, 0),
            List.of(ORDERS, OUTBOX),
            1_000,
            1_000,
            1_000_000,
            1_000_000,
            Component.Database.Kind.DATABASE,
            List.of("read"),
            Optional.empty());

    private static final Component.Service RELAY = new Component.Service(
            new ComponentId("relay"),
            "Relay",
            new Place(0, 0),
            "relay",
            new Trigger.Every(1_000_000),
            1,
            1,
            1,
            1_000_000,
            new Program(List.of(new Step.Select(OUTBOX.id(), "published", new Value.Bool(false), 10))));

    public static final Diagram DIAGRAM = new Diagram(
            "shop",
            "Shop",
            "Tests",
            "A shop.",
            new Advice("", List.of(), List.of(), List.of()),
            List.of(new MessageType(
                    ORDER,
                    List.of(new Field.IntegerField("number", 1, 100), new Field.TextField("text", 9, List.of("tea"))),
                    Optional.empty(),
                    ORDERS.id(),
                    List.of())),
            List.of(COMPONENT, RELAY),
            List.of(),
            List.of(),
            List.of(),
            "");

    private Shop() {}

    /** The payload of an order. */
    public static List<NamedValue> order(long number, String text) {
        return List.of(new NamedValue("number", new Value.Int(number)), new NamedValue("text", new Value.Text(text)));
    }

    /** That it failed, as its row says. */
    public static NamedValue failed() {
        return new NamedValue(Table.OUTCOME, new Value.Text(Table.FAILED));
    }

    public static NamedValue published(boolean value) {
        return new NamedValue("published", new Value.Bool(value));
    }
}
