package dev.custody.diagram.load;

import dev.custody.diagram.Column;
import dev.custody.diagram.Component;
import dev.custody.diagram.Component.Database.Kind;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Field;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Step;
import dev.custody.diagram.Table;
import dev.custody.diagram.TableId;
import dev.custody.diagram.Value;
import java.util.Optional;

/** Whether there is a table as each step takes it: of a database of the right kind, with such a column, for such values. */
final class TableCheck {
    private final Draft draft;
    private final Names names;
    private final Problems problems;

    TableCheck(Draft draft, Names names, Problems problems) {
        this.draft = draft;
        this.names = names;
        this.problems = problems;
    }

    /** A write that is to be committed. */
    void insert(Step.Insert insert, String at) {
        if (!isTransactional(insert.sink())) {
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
        boolean word =
                set.value().equals(new Value.Text(Table.DONE)) || set.value().equals(new Value.Text(Table.FAILED));
        if (set.name().equals(Table.OUTCOME) && !word && !problems.at(at)) {
            problems.add(
                    at,
                    Quote.of(set.value().toString()) + " is no outcome of a message.",
                    "There are: \"done\", \"failed\".");
        }
    }

    void update(Step.Update update, String at, Optional<TableId> rows) {
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

    void append(Step.Append append, String at) {
        if (names.expect(append.table(), at).isPresent() && isTransactional(append.sink())) {
            problems.add(
                    at,
                    Quote.of(append.sink().value()) + " is a database: what is written there has to be committed.",
                    "Insert it, and commit.");
        } else if (kind(append.sink()).filter(Kind.BLOB_STORE::equals).isPresent()) {
            problems.add(at, Quote.of(append.sink().value()) + " keeps whole files.", "Stash it.");
        }
    }

    void bucket(TableId bucket, String at) {
        boolean found = names.expect(bucket, at).isPresent();
        kind(bucket.database())
                .filter(kind -> found && kind != Kind.BLOB_STORE)
                .ifPresent(kind -> problems.add(
                        at,
                        Quote.of(bucket.database().value()) + " is a " + kind.words() + ", not a blob store.",
                        "Name a bucket of a blob-store."));
    }

    void select(Step.Select select, String at) {
        Optional<Table> table = names.expect(select.table(), at);
        String column = Pointer.in(Pointer.parent(at), "where", select.column());
        table.ifPresent(t -> checkValue(t, select.column(), select.value(), column, true));
    }

    void changes(Step.Changes changes, String at) {
        names.expect(changes.table(), at)
                .filter(table -> !table.captured())
                .ifPresent(table -> problems.add(
                        at,
                        Quote.of(table.id().toString()) + " keeps no log of its changes.",
                        "Give the table \"captured\": true."));
    }

    void fetch(Step.Fetch fetch, String at) {
        names.expect(fetch.table(), at)
                .filter(table -> !table.isStamped())
                .ifPresent(table -> problems.add(
                        at,
                        Quote.of(table.id().toString()) + " does not say when its rows were written.",
                        "Give the table of an external system \"columns\": { \"updated\": 0 }."));
    }

    void lookup(Step.Lookup lookup, String at) {
        names.expect(lookup.table(), at)
                .filter(table -> !table.tellsOutcome())
                .ifPresent(table -> problems.add(
                        at,
                        Quote.of(table.id().toString()) + " does not say what became of a message.",
                        "Give the table \"columns\": { \"outcome\": \"done\" }."));
    }

    boolean isTransactional(ComponentId id) {
        return draft.diagram().find(id).isEmpty()
                || kind(id).filter(Kind::isTransactional).isPresent();
    }

    private Optional<Kind> kind(ComponentId id) {
        return draft.diagram()
                .find(id)
                .filter(Component.Database.class::isInstance)
                .map(component -> ((Component.Database) component).kind());
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
                        Names.choices(table.extra().stream().map(Column::name).toList()));
            }
        } else if (sample.get().getClass() != value.getClass()) {
            problems.add(
                    at,
                    "The column " + Quote.of(column) + " holds " + kind(sample.get()) + ", not " + kind(value) + ".",
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
}
