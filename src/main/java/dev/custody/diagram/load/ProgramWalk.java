package dev.custody.diagram.load;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.MarkId;
import dev.custody.diagram.News;
import dev.custody.diagram.Step;
import dev.custody.diagram.TableId;
import dev.custody.diagram.Trigger;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One walk through a program, with what is open at each step. What a step by itself must be is said by the checks it asks. */
final class ProgramWalk {
    private final Draft draft;
    private final Component.Service service;
    private final Problems problems;
    private final Names names;
    private final TableCheck tables;
    private final PlaceCheck places;
    private final AnswerCheck answers;

    /** The databases with writes that are not committed yet, and where the last of each is. */
    private final Map<ComponentId, String> open = new LinkedHashMap<>();

    /** Databases that may be committed although nothing in them is known to be open. */
    private final Set<ComponentId> touched = new LinkedHashSet<>();

    private boolean reachesSink;
    private boolean recalled;

    ProgramWalk(Draft draft, Component.Service service, Problems problems) {
        this.draft = draft;
        this.service = service;
        this.problems = problems;
        this.names = new Names(draft, problems);
        this.tables = new TableCheck(draft, names, problems);
        this.places = new PlaceCheck(problems);
        this.answers = new AnswerCheck(service, problems);
    }

    /** A way that the program may go instead: what it leaves open or answers is no concern of the other way. */
    private ProgramWalk(ProgramWalk other) {
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
        if (!reachesSink && !answers.isAsked()) {
            problems.add(
                    pointer,
                    Quote.of(service.id().value()) + " has no way to a sink: what it has, it forgets.",
                    "Add an insert, an enqueue or a publish.");
        }
        answers.end(pointer);
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
                    touched.add(select.table().database());
                    tables.select(select, at);
                    selected = Optional.of(select.table());
                    selectedAt = at;
                }
                case Step.Changes changes -> {
                    if (selected.isPresent()) {
                        addUnread(selectedAt);
                    }
                    touched.add(changes.table().database());
                    checkRecalled(at);
                    tables.changes(changes, at);
                    selected = Optional.of(changes.table());
                    selectedAt = at;
                }
                case Step.Fetch fetch -> {
                    if (selected.isPresent()) {
                        addUnread(selectedAt);
                    }
                    touched.add(fetch.table().database());
                    checkRecalled(at);
                    tables.fetch(fetch, at);
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
                                at, "There is no select, changes or fetch before this each.", "Add one, for the rows.");
                    }
                    walk(each.steps(), at, selected.or(() -> rows));
                    selected = Optional.empty();
                }
                case Step.Lookup lookup -> {
                    answers.lookup(at);
                    tables.lookup(lookup, at);
                }
                case Step.Insert insert -> {
                    if (tables.isTransactional(insert.sink())) {
                        wrote(insert.table(), at);
                    }
                    reachesSink = true;
                    tables.insert(insert, at);
                }
                case Step.Append append -> {
                    reachesSink = true;
                    tables.append(append, at);
                }
                case Step.Stash stash -> {
                    reachesSink = true;
                    tables.bucket(stash.bucket(), at);
                }
                case Step.Load load -> checkLoad(load, at);
                case Step.Log log -> {
                    names.expect(log.type(), at);
                    places.logged(log.steps(), Pointer.in(pointer, i, log.member()));
                    walk(log.steps(), Pointer.in(pointer, i, log.member()), rows);
                }
                // Not a sink, as whoever runs it will find out.
                case Step.Keep _ -> reachesSink = true;
                case Step.Buffer _ -> checkBuffer(at, rows);
                case Step.Guess guess -> names.expect(guess.type(), at);
                case Step.Update update -> {
                    wrote(update.table(), at);
                    tables.update(update, at, rows);
                }
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
                case Step.Ack ack -> answers.ack(ack, at, rows);
                case Step.Reply reply -> answers.reply(reply, at, rows);
                case Step.Validate validate -> names.expect(validate.type(), at);
                case Step.Work _, Step.End _ -> {}
                case Step.Otherwise _ -> throw new IllegalStateException("an otherwise is tried");
            }
            if (whole instanceof Step.Otherwise otherwise) {
                places.canFail(step, Pointer.in(pointer, i, otherwise.member()));
                new ProgramWalk(this).walk(otherwise.steps(), Pointer.in(pointer, i, otherwise.member()), rows);
            }
        }
        if (selected.isPresent()) {
            addUnread(selectedAt);
        }
    }

    private boolean isHeard(ComponentId queue) {
        return draft.clients().stream().anyMatch(client -> client.news().equals(Optional.of(new News.Hears(queue))));
    }

    private void addUnread(String selectedAt) {
        problems.add(selectedAt, "Nothing is done with the rows of this select.", "Add { \"each\": [ … ] } after it.");
    }

    private void checkHand(Step step, String at, Optional<TableId> rows) {
        boolean needsMessage = switch (step) {
            case Step.Load _ -> true;
            case Step.Validate _, Step.Feeds _, Step.Keep _, Step.Buffer _, Step.Guess _, Step.Log _ -> true;
            case Step.Work _, Step.Reply _, Step.End _, Step.Reads _, Step.Settles _ -> false;
            case Step.Each _, Step.Otherwise _ -> false;
        };
        if (needsMessage && answers.isAsked()) {
            problems.add(
                    at,
                    "Somebody asks about a message, which does not come along: here is none to " + step.verb() + ".",
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

    private void checkLoad(Step.Load load, String at) {
        tables.bucket(load.bucket(), at);
        if (service.trigger() instanceof Trigger.Receive(ComponentId _, int batch) && batch > 1) {
            problems.add(
                    at,
                    "Up to " + batch + " messages are in hand, and a file is loaded for one.",
                    "Receive them one at a time: leave the batch out.");
        }
    }

    private void checkRecalled(String at) {
        if (!recalled) {
            problems.add(
                    at, "It is not known where to read on.", "Put a { \"recall\": \"database.watermark\" } before it.");
            recalled = true;
        }
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
}
