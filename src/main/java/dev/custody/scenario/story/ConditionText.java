package dev.custody.scenario.story;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.MessageTypeId;
import dev.custody.engine.BadCommand;
import dev.custody.engine.Command;
import dev.custody.trace.Receipt;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Conditions as text: the same in scenario files, on the command line and on screen.
 *
 * <p>{@link #parse} undoes {@link #print}.
 */
public final class ConditionText {
    /** Every condition in a line, for help: how it is written, two spaces or more, when it is so. */
    public static final List<String> USAGE = List.of(
            "message 3 at worker           it has #3 in hand; or has an entry or row of it, committed or not",
            "message 3 on api->queue       #3 is on its way there",
            "message 3 held by queue       a sink has it for good: an entry, or a committed row",
            "message 3 delivered           what became of it: delivered, rejected, failed, dead-lettered,",
            "                              duplicated, mangled, misdelivered, in doubt, lost, under way",
            "message 3 told accepted       what its client was told last: accepted, done, rejected, failed,",
            "                              in doubt, nothing",
            "message 3 received 3 times    from its queue; >= 3 times, <= 3 times",
            "message 3 with 2 rows in database.orders  committed ones; >= 2 rows, <= 2 rows",
            "any message lost              at least one; any order lost: of that type; also with all the above",
            "every message delivered       all that were handed in by then; every order delivered",
            "count delivered >= 10         so many; = 10, <= 10; count of log-line lost = 3",
            ">= 5 entries in queue         5 entries, <= 5 entries; of a topic, one for each subscriber",
            "2 rows in database.orders     committed ones; >= 2 rows, <= 2 rows",
            "3 replicas of worker          that are to run; >= 3 replicas, <= 3 replicas",
            "worker down                   all of it; worker/1 down: that replica",
            "worker up                     nothing of it is down",
            "api->queue cut                that direction of the link",
            "database refuses writes       by command",
            "nothing moves                 and only a further command would change that",
            "guarantee nothing-lost broken  kept, not judged; guarantee drains for order kept",
            "not worker down               before any of these",
            "A and B, A or B               'and' binds closer than 'or'",
            "beside: message 3 lost        in the run beside; not for cues");

    private ConditionText() {}

    /** The text of a condition. */
    public static String print(Condition condition) {
        return switch (condition) {
            case Condition.Either either -> joined(either.of(), " or ");
            case Condition.Both both -> joined(both.of(), " and ");
            case Condition.Not not -> "not " + print(not.condition());
            case Condition.Beside beside -> "beside: " + print(beside.condition());
            case Condition.One one -> "message " + one.message() + " " + print(one.state());
            case Condition.Any any -> "any " + print(any.type()) + " " + print(any.state());
            case Condition.Every every -> "every " + print(every.type()) + " " + print(every.state());
            case Condition.Count count ->
                "count " + count.type().map(type -> "of " + type + " ").orElse("") + print(count.state()) + " "
                        + count.messages().sign().text() + " "
                        + count.messages().number();
            case Condition.Entries entries ->
                print(entries.amount()) + (isOne(entries.amount()) ? " entry in " : " entries in ") + entries.sink();
            case Condition.Rows rows ->
                print(rows.amount()) + (isOne(rows.amount()) ? " row in " : " rows in ") + rows.table();
            case Condition.Replicas replicas ->
                print(replicas.amount())
                        + (isOne(replicas.amount()) ? " replica of " : " replicas of ")
                        + replicas.service();
            case Condition.Down(ComponentId component, int replica) -> part(component, replica) + " down";
            case Condition.Up(ComponentId component, int replica) -> part(component, replica) + " up";
            case Condition.LinkCut cut -> cut.from() + "->" + cut.to() + " cut";
            case Condition.Refuses refuses -> refuses.sink() + " refuses writes";
            case Condition.Rest _ -> "nothing moves";
            case Condition.Judged judged ->
                "guarantee " + judged.claim() + " " + judged.standing().words();
        };
    }

    private static String joined(List<? extends Condition> of, String by) {
        return of.stream().map(ConditionText::print).collect(Collectors.joining(by));
    }

    static String print(State state) {
        return switch (state) {
            case State.At at -> "at " + at.component();
            case State.On on -> "on " + on.from() + "->" + on.to();
            case State.HeldBy held -> "held by " + held.sink();
            case State.Became became -> became.outcome().words();
            case State.Told told ->
                "told " + told.receipt().map(ConditionText::words).orElse("nothing");
            case State.Received received ->
                "received " + print(received.times()) + (isOne(received.times()) ? " time" : " times");
            case State.WithRows with ->
                "with " + print(with.rows()) + (isOne(with.rows()) ? " row in " : " rows in ") + with.table();
        };
    }

    /** {@code IN_DOUBT} is {@code in doubt}. */
    static String words(Receipt receipt) {
        return receipt.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String print(Optional<MessageTypeId> type) {
        return type.map(MessageTypeId::value).orElse("message");
    }

    private static String print(Amount amount) {
        return amount.sign() == Amount.Sign.EXACTLY
                ? Integer.toString(amount.number())
                : amount.sign().text() + " " + amount.number();
    }

    private static boolean isOne(Amount amount) {
        return amount.number() == 1;
    }

    private static String part(ComponentId component, int replica) {
        return replica == Command.ALL_REPLICAS ? component.value() : component + "/" + replica;
    }

    /**
     * Reads a condition about runs of {@code diagram}.
     *
     * @param beside the diagram that is played beside it; empty if there is none
     * @throws BadCommand if it is none, or none for these diagrams
     */
    public static Condition parse(String text, Diagram diagram, Optional<Diagram> beside) throws BadCommand {
        return new ConditionParser(diagram, beside).parse(text);
    }
}
