package dev.custody.trace;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Keeping;
import dev.custody.diagram.MessageTypeId;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Nature;
import dev.custody.diagram.Setting;
import dev.custody.diagram.TableId;
import dev.custody.diagram.Value;
import dev.custody.trace.TraceEvent.Survivors;
import java.util.List;

/** An event of each type, in an order that makes sense. */
public final class OneOfEach {
    private static final ComponentId CLIENT = new ComponentId("client");
    private static final ComponentId API = new ComponentId("api");
    private static final ComponentId QUEUE = new ComponentId("queue");
    private static final ComponentId DB = new ComponentId("db");
    private static final TableId ORDERS = new TableId(DB, "orders");
    private static final MessageId ONE = new MessageId(1);
    private static final List<NamedValue> VALUES = List.of(
            new NamedValue("to", new Value.Text("Ann \"Ä\"\\\n\u0001 \ud83d\ude00 \ud800")),
            new NamedValue("number", new Value.Int(Long.MIN_VALUE)),
            new NamedValue("sent", new Value.Bool(false)));

    private OneOfEach() {}

    public static List<TraceEvent> events() {
        return List.of(
                new TraceEvent.RunStarted(0, "shop", "abc", Long.MAX_VALUE),
                new TraceEvent.MessageCreated(1, ONE, new MessageTypeId("order"), CLIENT, Nature.POISON, VALUES, "f1"),
                new TraceEvent.AttemptStarted(2, ONE, CLIENT, 1),
                new TraceEvent.HopStarted(3, 1, HopKind.REQUEST, CLIENT, -1, API, 0, -1, "order #1", List.of(ONE), 5),
                new TraceEvent.HopArrived(5, 1),
                new TraceEvent.JobStarted(5, 1, API, 0, List.of(ONE)),
                new TraceEvent.StepStarted(5, 1, "0", "validate"),
                new TraceEvent.StepEnded(6, 1, "0", TraceEvent.StepOutcome.UNKNOWN, "who knows"),
                new TraceEvent.JobTook(7, 1, List.of(ONE, new MessageId(2))),
                new TraceEvent.MessageKept(7, 1, Keeping.DISK, ONE),
                new TraceEvent.KeptTaken(7, 1, List.of(ONE)),
                new TraceEvent.HopStarted(7, 2, HopKind.INSERT, API, 0, DB, -1, 1, "", List.of(), 8),
                new TraceEvent.HopLost(8, 2, TraceEvent.LossReason.TARGET_DEAD),
                new TraceEvent.TransactionOpened(9, DB, 1, 1),
                new TraceEvent.RowInserted(9, ORDERS, 1, ONE, 1, VALUES, "f1"),
                new TraceEvent.InsertSkipped(9, ORDERS, ONE, 1),
                new TraceEvent.RowUpdated(9, ORDERS, 1, ONE, 1, new NamedValue("sent", new Value.Bool(true))),
                new TraceEvent.ChangeCaptured(10, ORDERS, 1, 1, ONE, 1),
                new TraceEvent.MarkMoved(10, DB, "orders", Long.MAX_VALUE, 1),
                new TraceEvent.TransactionCommitted(10, DB, 1),
                new TraceEvent.TransactionRolledBack(10, DB, 2, "its connection broke"),
                new TraceEvent.Checkpointed(11, DB),
                new TraceEvent.CommitLost(11, DB, 1, List.of(ONE)),
                new TraceEvent.EntryStored(11, QUEUE, "", 1, ONE, List.of(), ""),
                new TraceEvent.EntryLeased(12, QUEUE, "", 1, ONE, 1, 30_000_012, API, 0),
                new TraceEvent.EntryReturned(13, QUEUE, 1, ONE, TraceEvent.ReturnReason.VISIBILITY_EXPIRED),
                new TraceEvent.EntryRemoved(14, QUEUE, 1, ONE, TraceEvent.RemoveReason.DEAD_LETTERED),
                new TraceEvent.AckIgnored(15, QUEUE, 1, ONE),
                new TraceEvent.JobEnded(16, 1, TraceEvent.JobEnd.GAVE_UP, ""),
                new TraceEvent.ReceiptGiven(16, ONE, CLIENT, 1, Receipt.IN_DOUBT, "no answer in time", false),
                new TraceEvent.Killed(17, API, -1),
                new TraceEvent.Restarted(18, API, 0),
                new TraceEvent.Recovered(
                        19, DB, List.of(new Survivors("orders", List.of(1, 2)), new Survivors("mails", List.of()))),
                new TraceEvent.LinkCut(20, CLIENT, API),
                new TraceEvent.LinkHealed(21, CLIENT, API),
                new TraceEvent.LinkSlowed(22, CLIENT, API, 2.5),
                new TraceEvent.Slowed(23, API, 10),
                new TraceEvent.WritesRefused(24, DB, true),
                new TraceEvent.SettingChanged(24, API, Setting.CALL_TIMEOUT, 3_000_000, 500_000),
                new TraceEvent.LinkSettingChanged(24, CLIENT, API, Setting.LATENCY, 20_000, 0),
                new TraceEvent.LimitReached(25, API, "backlog of 10"),
                new TraceEvent.Scaled(25, API, 3),
                new TraceEvent.CommandIgnored(26, "kill api", "api is down already"),
                new TraceEvent.RunEnded(27, TraceEvent.EndReason.AT_REST));
    }
}
