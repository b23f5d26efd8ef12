package dev.custody.diagram.load;

import dev.custody.diagram.Column;
import dev.custody.diagram.Component;
import dev.custody.diagram.Component.Database.Kind;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Field;
import dev.custody.diagram.MarkId;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.News;
import dev.custody.diagram.Step;
import dev.custody.diagram.Table;
import dev.custody.diagram.TableId;
import dev.custody.diagram.Trigger;
import dev.custody.diagram.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether programs make sense, step after step. */
final class ProgramCheck implements Check {
    @Override
    public void run(Draft draft, Problems problems) {
        draft.services().forEach(service -> new Walk(draft, service, problems).run());
    }

    /** One walk through a program, with what is open at each step. */
    private static final class Walk {
        private final Draft draft;
        private final Component.Service service;
        private final Problems problems;
        private final Names names;

        /** The databases with writes that are not committed yet, and where the last of each is. */
        private final Map<ComponentId, String> open = new LinkedHashMap<>();

        /** Databases that may be committed although nothing in them is known to be open. */
        private final Set<ComponentId> touched = new LinkedHashSet<>();

        private boolean reachesSink;
        private boolean looked;
        private boolean recalled;
        private Optional<String> replied = Optional.empty();
        private Optional<String> acked = Optional.empty();

        Walk(Draft draft, Component.Service service, Problems problems) {
            this.draft = draft;
            this.service = service;
            this.problems = problems;
            this.names = new Names(draft, problems);
        }

        /** A way that the program may go instead: what it leaves open or answers is no concern of the other way. */
        private Walk(Walk other) {
            this(other.draft, other.service, other.problems);
            open.putAll(other.open);
            touched.addAll(other.touched);
            open.keySet().forEach(touched::add);
        }

        void run() {
            String pointer = Pointer.of("components", service.id(), "program");
            walk(service.program().steps(), pointer, Optional.empty());
            open.forEach((database, at) -> problems.add(
                    at,
                    "This is never committed: when the job ends, " + Quote.of(database.value()) + " takes it back.",
                    "Add { \"commit\": \"" + database + "\" } after it."));
            if (!reachesSink && !isAsked()) {
                problems.add(
                        pointer,
                        Quote.of(service.id().value()) + " has no way to a sink: what it has, it forgets.",
                        "Add an insert, an enqueue or a publish.");
            }
            switch (service.trigger()) {
                case Trigger.Request _
                when replied.isEmpty() ->
                    problems.add(
                            pointer,
                            "The caller never gets an answer.",
                            "Add { \"reply\": \"done\" } or { \"reply\": \"accepted\" }.");
                case Trigger.Status _
                when replied.isEmpty() ->
                    problems.add(pointer, "The asker never gets an answer.", "Add { \"reply\": \"status\" }.");
                case Trigger.Receive(ComponentId from, int _) when acked.isEmpty() -> addNeverAcked(pointer, from);
                case Trigger.Subscription(ComponentId from) when acked.isEmpty() -> addNeverAcked(pointer, from);
                case Trigger.Request _,
                        Trigger.Status _,
                        Trigger.Receive _,
                        Trigger.Subscription _,
                        Trigger.Every _ -> {}
            }
        }

        /** Whether it is only asked about messages, and never gets one. */
        private boolean isAsked() {
            return service.trigger() instanceof Trigger.Status;
        }

        private void addNeverAcked(String pointer, ComponentId from) {
            problems.add(
                    pointer,
                    "The message is never acknowledged: " + Quote.of(from.value()) + " hands it out again and again.",
                    "Add { \"ack\": \"" + from + "\" } where the work is done.");
        }

        /** @param rows the table whose rows an enclosing each goes through */
        private void walk(List<Step> steps, String pointer, Optional<TableId> rows) {
            Optional<TableId> selected = Optional.empty();
            String selectedAt = "";
            for (int i = 0; i < steps.size(); i++) {
                Step whole = steps.get(i);
                Step step = whole instanceof Step.Otherwise otherwise ? otherwise.tried() : whole;
                String at = Pointer.in(pointer, i, step.verb());
                checkHand(step, at, rows);
                switch (step) {
                    case Step.Select select -> {
                        if (selected.isPresent()) {
                            addUnread(selectedAt);
                        }
                        checkSelect(select, at);
                        selected = Optional.of(select.table());
                        selectedAt = at;
                    }
                    case Step.Changes changes -> {
                        if (selected.isPresent()) {
                            addUnread(selectedAt);
                        }
                        checkChanges(changes, at);
                        selected = Optional.of(changes.table());
                        selectedAt = at;
                    }
                    case Step.Fetch fetch -> {
                        if (selected.isPresent()) {
                            addUnread(selectedAt);
                        }
                        checkFetch(fetch, at);
                        selected = Optional.of(fetch.table());
                        selectedAt = at;
                    }
                    case Step.Recall(MarkId mark) -> {
                        recalled = true;
                        names.expect(mark, at);
                    }
                    case Step.Remember(MarkId mark) -> {
                        checkRecalled(at);
                        names.expect(mark, at).ifPresent(database -> open.put(database, at));
                    }
                    case Step.Each each -> {
                        if (rows.isPresent()) {
                            problems.add(at, "Here is an each within an each.", "One loop is all there is.");
                        } else if (selected.isEmpty()) {
                            problems.add(
                                    at,
                                    "There is no select, changes or fetch before this each.",
                                    "Add one, for the rows.");
                        }
                        walk(each.steps(), at, selected.or(() -> rows));
                        selected = Optional.empty();
                    }
                    case Step.Lookup lookup -> checkLookup(lookup, at);
                    case Step.Insert insert -> checkInsert(insert, at);
                    case Step.Append append -> checkAppend(append, at);
                    case Step.Stash stash -> {
                        reachesSink = true;
                        checkBucket(stash.bucket(), at);
                    }
                    case Step.Load load -> checkLoad(load, at);
                    case Step.Log log -> {
                        names.expect(log.type(), at);
                        checkLogged(log.steps(), Pointer.in(pointer, i, log.member()));
                        walk(log.steps(), Pointer.in(pointer, i, log.member()), rows);
                    }
                    // Not a sink, as whoever runs it will find out.
                    case Step.Keep _ -> reachesSink = true;
                    case Step.Buffer _ -> checkBuffer(at, rows);
                    case Step.Guess guess -> names.expect(guess.type(), at);
                    case Step.Update update -> checkUpdate(update, at, rows);
                    case Step.Commit commit -> checkCommit(commit, at);
                    case Step.Notify notify -> {
                        reachesSink = true;
                        names.expect(notify.queue(), Component.Queue.class, at);
                        if (draft.diagram().find(notify.queue()).isPresent() && !isHeard(notify.queue())) {
                            problems.add(
                                    at,
                                    "No client hears " + Quote.of(notify.queue().value()) + ".",
                                    "Give one \"hears\": \"" + notify.queue() + "\", or name a queue that has it.");
                        }
                    }
                    case Step.Enqueue enqueue -> {
                        reachesSink = true;
                        if (isHeard(enqueue.queue())) {
                            problems.add(
                                    at,
                                    "A client hears " + Quote.of(enqueue.queue().value())
                                            + ": only notifications belong there.",
                                    "Notify, or name another queue.");
                        }
                        if (draft.diagram()
                                .find(enqueue.queue())
                                .filter(Component.Stream.class::isInstance)
                                .isEmpty()) {
                            names.expect(enqueue.queue(), Component.Queue.class, at);
                        }
                    }
                    case Step.Publish publish -> {
                        reachesSink = true;
                        names.expect(publish.topic(), Component.Topic.class, at);
                    }
                    case Step.Ack ack -> checkAck(ack, at, rows);
                    case Step.Reply reply -> checkReply(reply, at, rows);
                    case Step.Validate validate -> names.expect(validate.type(), at);
                    case Step.Work _, Step.End _ -> {}
                    case Step.Otherwise _ -> throw new IllegalStateException("an otherwise is tried");
                }
                if (whole instanceof Step.Otherwise otherwise) {
                    checkCanFail(step, Pointer.in(pointer, i, otherwise.member()));
                    new Walk(this).walk(otherwise.steps(), Pointer.in(pointer, i, otherwise.member()), rows);
                }
            }
            if (selected.isPresent()) {
                addUnread(selectedAt);
            }
        }

        private boolean isHeard(ComponentId queue) {
            return draft.clients().stream()
                    .anyMatch(client -> client.news().equals(Optional.of(new News.Hears(queue))));
        }

        private void checkCanFail(Step step, String at) {
            switch (step) {
                case Step.Reply _, Step.End _, Step.Keep _, Step.Buffer _, Step.Guess _, Step.Block _ ->
                    problems.add(
                            at,
                            Quote.of(step.verb()) + " by itself always succeeds: there is no otherwise.",
                            "Leave it out, or give it to a step that can fail.");
                case Step.Validate _, Step.Work _, Step.AtSink _ -> {}
            }
        }

        private void addUnread(String selectedAt) {
            problems.add(
                    selectedAt, "Nothing is done with the rows of this select.", "Add { \"each\": [ … ] } after it.");
        }

        private void checkHand(Step step, String at, Optional<TableId> rows) {
            boolean needsMessage = switch (step) {
                case Step.Load _ -> true;
                case Step.Validate _, Step.Feeds _, Step.Keep _, Step.Buffer _, Step.Guess _, Step.Log _ -> true;
                case Step.Work _, Step.Reply _, Step.End _, Step.Reads _, Step.Settles _ -> false;
                case Step.Each _, Step.Otherwise _ -> false;
            };
            if (needsMessage && isAsked()) {
                problems.add(
                        at,
                        "Somebody asks about a message, which does not come along: here is none to " + step.verb()
                                + ".",
                        "Only look up what became of it.");
            } else if (needsMessage && rows.isEmpty() && service.trigger() instanceof Trigger.Every) {
                problems.add(
                        at,
                        "The clock brings no message: here is none to " + step.verb() + ".",
                        "Select some rows, and do it in their each.");
            }
        }

        /** A write whose table there is not could be one to any database. */
        private void wrote(TableId table, String at) {
            reachesSink = true;
            if (draft.diagram().find(table.database()).isPresent()) {
                open.put(table.database(), at);
            } else {
                draft.all(Component.Database.class).forEach(database -> touched.add(database.id()));
            }
        }

        private void checkInsert(Step.Insert insert, String at) {
            if (isTransactional(insert.sink())) {
                wrote(insert.table(), at);
            } else {
                reachesSink = true;
                problems.add(
                        at,
                        Quote.of(insert.sink().value()) + " has no transactions: there is nothing to commit.",
                        kind(insert.sink()).filter(Kind.BLOB_STORE::equals).isPresent() ? "Stash it." : "Append it.");
            }
            names.expect(insert.table(), at)
                    .filter(table -> insert.ifExists() == Step.IfExists.SKIP && !table.uniquePerMessage())
                    .ifPresent(table -> problems.add(
                            at,
                            Quote.of(table.id().toString())
                                    + " takes a message any number of times: there is nothing to skip.",
                            "Give the table \"unique\": \"message\", or leave 'ifExists' out."));
            insert.set()
                    .ifPresent(set -> names.expect(insert.table(), at).ifPresent(table -> {
                        String column = Pointer.in(Pointer.parent(at), "set", set.name());
                        checkValue(table, set.name(), set.value(), column, false);
                        checkOutcome(set, column);
                    }));
        }

        private void checkOutcome(NamedValue set, String at) {
            boolean word = set.value().equals(new Value.Text(Table.DONE))
                    || set.value().equals(new Value.Text(Table.FAILED));
            if (set.name().equals(Table.OUTCOME) && !word && !problems.at(at)) {
                problems.add(
                        at,
                        Quote.of(set.value().toString()) + " is no outcome of a message.",
                        "There are: \"done\", \"failed\".");
            }
        }

        private void checkLookup(Step.Lookup lookup, String at) {
            looked = true;
            if (!isAsked()) {
                problems.add(
                        at,
                        "Nobody asks what became of a message.",
                        "Give the service \"on\": { \"status\": … }, or leave it out.");
            }
            names.expect(lookup.table(), at)
                    .filter(table -> !table.tellsOutcome())
                    .ifPresent(table -> problems.add(
                            at,
                            Quote.of(table.id().toString()) + " does not say what became of a message.",
                            "Give the table \"columns\": { \"outcome\": \"done\" }."));
        }

        /** A job that waits for others holds nothing open, and its message came to stay. */
        private void checkBuffer(String at, Optional<TableId> rows) {
            if (rows.isPresent() || !(service.trigger() instanceof Trigger.Request)) {
                problems.add(at, "Only what a caller brought can be buffered.", "Let a queue hold it.");
            }
            open.forEach((database, insert) -> problems.add(
                    at,
                    "The job may end here, and " + Quote.of(database.value()) + " takes back what is not committed.",
                    "Commit first, or insert after it."));
        }

        private void checkAppend(Step.Append append, String at) {
            reachesSink = true;
            if (names.expect(append.table(), at).isPresent() && isTransactional(append.sink())) {
                problems.add(
                        at,
                        Quote.of(append.sink().value()) + " is a database: what is written there has to be committed.",
                        "Insert it, and commit.");
            } else if (kind(append.sink()).filter(Kind.BLOB_STORE::equals).isPresent()) {
                problems.add(at, Quote.of(append.sink().value()) + " keeps whole files.", "Stash it.");
            }
        }

        private void checkBucket(TableId bucket, String at) {
            boolean found = names.expect(bucket, at).isPresent();
            kind(bucket.database())
                    .filter(kind -> found && kind != Kind.BLOB_STORE)
                    .ifPresent(kind -> problems.add(
                            at,
                            Quote.of(bucket.database().value()) + " is a " + kind.words() + ", not a blob store.",
                            "Name a bucket of a blob-store."));
        }

        private void checkLoad(Step.Load load, String at) {
            checkBucket(load.bucket(), at);
            if (service.trigger() instanceof Trigger.Receive(ComponentId _, int batch) && batch > 1) {
                problems.add(
                        at,
                        "Up to " + batch + " messages are in hand, and a file is loaded for one.",
                        "Receive them one at a time: leave the batch out.");
            }
        }

        private boolean isTransactional(ComponentId id) {
            return draft.diagram().find(id).isEmpty()
                    || kind(id).filter(Kind::isTransactional).isPresent();
        }

        private Optional<Kind> kind(ComponentId id) {
            return draft.diagram()
                    .find(id)
                    .filter(Component.Database.class::isInstance)
                    .map(component -> ((Component.Database) component).kind());
        }

        /** A log line goes somewhere, and that is all that becomes of it here. */
        private void checkLogged(List<Step> steps, String pointer) {
            for (int i = 0; i < steps.size(); i++) {
                Step whole = steps.get(i);
                Step step = whole instanceof Step.Otherwise otherwise ? otherwise.tried() : whole;
                boolean fits = step instanceof Step.Append || step instanceof Step.Enqueue || step instanceof Step.Keep;
                if (!fits) {
                    problems.add(
                            Pointer.in(pointer, i, step.verb()),
                            Quote.of(step.verb()) + " is nothing to do with a log line.",
                            "Append it, enqueue it or keep it.");
                }
                if (whole instanceof Step.Otherwise otherwise) {
                    checkLogged(otherwise.steps(), Pointer.in(pointer, i, otherwise.member()));
                }
            }
        }

        private void checkSelect(Step.Select select, String at) {
            touched.add(select.table().database());
            Optional<Table> table = names.expect(select.table(), at);
            String column = Pointer.in(Pointer.parent(at), "where", select.column());
            table.ifPresent(t -> checkValue(t, select.column(), select.value(), column, true));
        }

        private void checkChanges(Step.Changes changes, String at) {
            touched.add(changes.table().database());
            checkRecalled(at);
            names.expect(changes.table(), at)
                    .filter(table -> !table.captured())
                    .ifPresent(table -> problems.add(
                            at,
                            Quote.of(table.id().toString()) + " keeps no log of its changes.",
                            "Give the table \"captured\": true."));
        }

        private void checkFetch(Step.Fetch fetch, String at) {
            touched.add(fetch.table().database());
            checkRecalled(at);
            names.expect(fetch.table(), at)
                    .filter(table -> !table.isStamped())
                    .ifPresent(table -> problems.add(
                            at,
                            Quote.of(table.id().toString()) + " does not say when its rows were written.",
                            "Give the table of an external system \"columns\": { \"updated\": 0 }."));
        }

        private void checkRecalled(String at) {
            if (!recalled) {
                problems.add(
                        at,
                        "It is not known where to read on.",
                        "Put a { \"recall\": \"database.watermark\" } before it.");
                recalled = true;
            }
        }

        private void checkUpdate(Step.Update update, String at, Optional<TableId> rows) {
            wrote(update.table(), at);
            if (rows.isEmpty()) {
                problems.add(at, "There is no current row to update.", "Put it into the each of a select.");
            } else if (!rows.get().equals(update.table())) {
                problems.add(
                        at, "The current row is one of " + Quote.of(rows.get().toString()) + ".", "Update that table.");
            }
            Optional<Table> table = names.expect(update.table(), at);
            String column = Pointer.in(Pointer.parent(at), "set", update.column());
            table.ifPresent(t -> checkValue(t, update.column(), update.value(), column, false));
            if (update.column().equals(Table.OUTCOME) && !problems.at(column)) {
                problems.add(
                        column,
                        "What became of a message is written once.",
                        "Set it in the insert: { \"insert\": \"" + update.table() + "\", \"set\": { … } }.");
            }
        }

        private void checkValue(Table table, String column, Value value, String at, boolean fieldsToo) {
            Optional<Value> sample = table.extra().stream()
                    .filter(c -> c.name().equals(column))
                    .map(Column::initial)
                    .findFirst();
            if (sample.isEmpty()) {
                sample = field(table, column);
                if (sample.isPresent() && !fieldsToo) {
                    problems.add(
                            at,
                            Quote.of(column) + " is a field of the message: what was sent is not changed.",
                            "Update a column of the table.");
                    return;
                }
            }
            if (sample.isEmpty()) {
                if (!draft.isSetAside(table.of())) {
                    problems.add(
                            at,
                            Quote.of(table.id().toString()) + " has no column " + Quote.of(column) + ".",
                            Names.choices(
                                    table.extra().stream().map(Column::name).toList()));
                }
            } else if (sample.get().getClass() != value.getClass()) {
                problems.add(
                        at,
                        "The column " + Quote.of(column) + " holds " + kind(sample.get()) + ", not " + kind(value)
                                + ".",
                        "Compare or set it with such a value.");
            }
        }

        private Optional<Value> field(Table table, String column) {
            return draft.message(table.of()).stream()
                    .flatMap(type -> type.fields().stream())
                    .filter(field -> field.name().equals(column))
                    .<Value>map(field -> switch (field) {
                        case Field.IntegerField integer -> new Value.Int(integer.min());
                        case Field.TextField _ -> new Value.Text("");
                    })
                    .findFirst();
        }

        private static String kind(Value value) {
            return switch (value) {
                case Value.Int _ -> "whole numbers";
                case Value.Text _ -> "texts";
                case Value.Bool _ -> "true or false";
            };
        }

        private void checkCommit(Step.Commit commit, String at) {
            boolean written = open.remove(commit.database()) != null;
            if (names.expect(commit.database(), Component.Database.class, at).isPresent()
                    && !written
                    && !touched.contains(commit.database())) {
                problems.add(
                        at,
                        "There is nothing to commit: no step before it writes to "
                                + Quote.of(commit.database().value()) + ".",
                        "Put it after the insert, or leave it out.");
            }
        }

        private void checkAck(Step.Ack ack, String at, Optional<TableId> rows) {
            Optional<ComponentId> source = switch (service.trigger()) {
                case Trigger.Receive(ComponentId queue, int _) -> Optional.of(queue);
                case Trigger.Subscription(ComponentId topic) -> Optional.of(topic);
                case Trigger.Request _, Trigger.Status _, Trigger.Every _ -> Optional.empty();
            };
            if (source.isEmpty()) {
                problems.add(at, "Nothing was received that could be acknowledged.", "Leave it out.");
            } else if (!source.get().equals(ack.from())) {
                problems.add(
                        at,
                        "The message comes from " + Quote.of(source.get().value()) + ", not from "
                                + Quote.of(ack.from().value()) + ".",
                        "Acknowledge it there.");
            } else if (acked.isPresent() || rows.isPresent()) {
                problems.add(at, "The message is acknowledged more than once.", "Once is enough.");
            }
            acked = Optional.of(at);
        }

        private void checkReply(Step.Reply reply, String at, Optional<TableId> rows) {
            boolean status = reply.answer() == Step.Answer.STATUS;
            if (!isAsked() && !(service.trigger() instanceof Trigger.Request)) {
                problems.add(at, "Nobody waits for an answer.", "Leave it out: only a request is answered.");
            } else if (isAsked() != status) {
                problems.add(
                        at,
                        status
                                ? "Nobody asks what became of a message."
                                : "The question is what became of a message: that is no answer.",
                        status
                                ? "Answer a request with \"accepted\" or \"done\"."
                                : "Write { \"reply\": \"status\" }.");
            } else if (status && !looked) {
                problems.add(at, "Nobody has looked up what became of it.", "Add a lookup before it.");
            } else if (replied.isPresent() || rows.isPresent()) {
                problems.add(at, "The caller is answered more than once.", "Once is enough.");
            }
            replied = Optional.of(at);
        }
    }
}
