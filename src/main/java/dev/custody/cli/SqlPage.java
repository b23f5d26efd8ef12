package dev.custody.cli;

import dev.custody.engine.port.QueryResult;
import dev.custody.sink.h2.DatabaseFile;
import java.util.List;

/** What the databases of a run say, for people. */
final class SqlPage {
    private final Session session;

    SqlPage(Session session) {
        this.session = session;
    }

    /** A question, and its answer. */
    void print(Query query, QueryResult answer) {
        session.out().println();
        session.out().println(session.bold(query.sink() + ": " + query.sql()));
        switch (answer) {
            case QueryResult.Rows rows ->
                Query.table(rows).forEach(line -> session.out().println("  " + line));
            case QueryResult.Refused refused -> {
                session.out().flush();
                session.err().println(session.styled("bold,red", "custody:") + " --sql: " + refused.why());
            }
        }
    }

    /** Where the databases of a run are, if they are files. */
    void print(List<DatabaseFile> files) {
        if (files.isEmpty()) {
            return;
        }
        session.out().println();
        session.out()
                .println(session.bold("Databases") + " (H2 " + org.h2.engine.Constants.VERSION + ", user "
                        + files.getFirst().user() + ", no password)");
        files.forEach(file -> session.out().println("  " + file.url()));
    }
}
