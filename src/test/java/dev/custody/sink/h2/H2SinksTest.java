package dev.custody.sink.h2;

import static dev.custody.sink.Shop.ORDERS;
import static dev.custody.sink.Shop.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.custody.diagram.ComponentId;
import dev.custody.engine.port.DatabaseStore;
import dev.custody.engine.port.EntryStore;
import dev.custody.engine.port.QueryResult;
import dev.custody.engine.port.SinkFailure;
import dev.custody.engine.port.SinkTable;
import dev.custody.sink.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.List;
import org.h2.store.fs.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class H2SinksTest {
    private static final ComponentId QUEUE = new ComponentId("queue");

    private static DatabaseStore shopWithOneOrder(H2Sinks sinks) {
        DatabaseStore store = sinks.database(Shop.DIAGRAM, Shop.COMPONENT);
        store.begin(1);
        store.insert(1, ORDERS, 1, 7, order(5, "tea"), "f");
        store.commit(1);
        store.begin(2);
        store.insert(2, ORDERS, 2, 8, order(6, "cake"), "f");
        return store;
    }

    @Test
    void filesStayAndOpenWithAnyClient(@TempDir Path directory) throws Exception {
        Path data = directory.resolve("new/with space");
        List<DatabaseFile> files;
        try (H2Sinks sinks = H2Sinks.inDirectory(data)) {
            shopWithOneOrder(sinks);
            EntryStore queue = sinks.entries(QUEUE, List.of(""));
            queue.put(List.of(""), 1, 7, order(5, "tea"), "f", 0);
            queue.crash();
            files = sinks.files();
        }
        assertThat(files).extracting(DatabaseFile::file).allMatch(Files::exists);
        assertThat(read(files.get(0), "SELECT message, number, text FROM orders"))
                .isEqualTo("7 5 tea");
        assertThat(read(files.get(1), "SELECT entry, message, payload FROM entries"))
                .isEqualTo("1 7 {\"number\":5,\"text\":\"tea\"}");
    }

    private static String read(DatabaseFile file, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(file.url(), file.user(), "");
                var rows = connection.createStatement().executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            String cells = rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3);
            assertThat(rows.next()).isFalse();
            return cells;
        }
    }

    @Test
    void aDirectoryWithSomethingInItIsLeftAlone(@TempDir Path directory) throws IOException {
        Path former = Files.writeString(directory.resolve("orders.mv.db"), "precious");
        assertThatThrownBy(() -> H2Sinks.inDirectory(directory))
                .isInstanceOf(SinkFailure.class)
                .hasMessage(directory + ": not empty (orders.mv.db is there), and nothing in it will be overwritten."
                        + " Name an empty or a new directory.");
        assertThat(former).hasContent("precious");
    }

    @Test
    void aFileIsNoDirectory(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "precious");
        assertThatThrownBy(() -> H2Sinks.inDirectory(file))
                .isInstanceOf(SinkFailure.class)
                .hasMessageStartingWith(file + ": can't be used as a directory for databases");
        assertThatThrownBy(() -> H2Sinks.inDirectory(file.resolve("below")))
                .isInstanceOf(SinkFailure.class)
                .hasMessageStartingWith(file.resolve("below") + ": can't be used as a directory for databases");
        assertThatThrownBy(() -> H2Sinks.inDirectory(directory.resolve("a;CREATE=1")))
                .isInstanceOf(SinkFailure.class)
                .hasMessageContaining("semicolon");
        assertThat(file).hasContent("precious");
    }

    @Test
    void aVanishedFileIsAFailureAndNoEmptyDatabase(@TempDir Path directory) throws IOException {
        H2Sinks sinks = H2Sinks.inDirectory(directory);
        DatabaseStore store = shopWithOneOrder(sinks);
        store.crash();
        Path file = sinks.files().getFirst().file();
        Files.delete(file);
        assertThatThrownBy(store::recover)
                .isInstanceOf(SinkFailure.class)
                .hasMessageStartingWith(file + ": the database failed: ")
                .hasMessageEndingWith("then run again with an empty directory.");
        sinks.close();
    }

    @Test
    void aDatabaseThatBreaksIsAFailureWithItsMend() throws Exception {
        List<String> before = FileUtils.newDirectoryStream("nioMemFS:");
        try (H2Sinks sinks = H2Sinks.inMemory("broken", Connector.DRIVER)) {
            EntryStore queue = sinks.entries(QUEUE, List.of(""));
            queue.put(List.of(""), 0, 6, order(5, "tea"), "f", 0);
            try (var connection = Connector.DRIVER.connect("jdbc:h2:nioMemFS:broken-queue", "sa")) {
                connection.createStatement().execute("SHUTDOWN IMMEDIATELY");
            }
            assertThatThrownBy(() -> queue.put(List.of(""), 1, 7, order(5, "tea"), "f", 0))
                    .isInstanceOf(SinkFailure.class)
                    .hasMessageStartingWith("queue (in memory): the database failed: ")
                    .hasMessageContaining("-Xmx");
        }
        assertThat(FileUtils.newDirectoryStream("nioMemFS:")).isEqualTo(before);
    }

    @Test
    void nothingStaysInMemory() {
        List<String> before = FileUtils.newDirectoryStream("nioMemFS:");
        H2Sinks sinks = H2Sinks.inMemory();
        DatabaseStore store = shopWithOneOrder(sinks);
        sinks.entries(QUEUE, List.of("")).put(List.of(""), 1, 7, order(5, "tea"), "f", 0);
        assertThat(FileUtils.newDirectoryStream("nioMemFS:")).hasSizeGreaterThan(before.size());
        store.crash();
        sinks.close();
        assertThat(FileUtils.newDirectoryStream("nioMemFS:")).isEqualTo(before);
        assertThat(sinks.files()).isEmpty();
    }

    @Test
    void peopleReadWhatIsCommitted() {
        try (H2Sinks sinks = H2Sinks.inMemory()) {
            DatabaseStore store = shopWithOneOrder(sinks);
            assertThat(sinks.query(Shop.DATABASE, "select \"row\", message, null as nothing from orders", 10))
                    .isEqualTo(new QueryResult.Rows(
                            List.of("row", "message", "nothing"), List.of(Arrays.asList("1", "7", null)), false));
            store.commit(2);
            assertThat(sinks.query(Shop.DATABASE, "select message from orders order by message", 1))
                    .isEqualTo(new QueryResult.Rows(List.of("message"), List.of(List.of("7")), true));
            store.crash();
            assertThat(sinks.query(Shop.DATABASE, "select 1", 1))
                    .isEqualTo(new QueryResult.Refused("orders is down. Restart it first."));
            store.recover();
            assertThat(sinks.query(Shop.DATABASE, "select count(*) from outbox", 1))
                    .isInstanceOf(QueryResult.Rows.class);
            assertThat(sinks.query(QUEUE, "select 1", 1))
                    .isEqualTo(new QueryResult.Refused("There is no sink queue in this run. It has: orders."));
        }
    }

    @Test
    void peopleSeeWhichTablesThereAre() {
        try (H2Sinks sinks = H2Sinks.inMemory()) {
            DatabaseStore store = shopWithOneOrder(sinks);
            store.crash();
            assertThat(sinks.tables(Shop.DATABASE)).isEmpty();
            store.recover();
            List<SinkTable> tables = sinks.tables(Shop.DATABASE);
            assertThat(tables).extracting(SinkTable::name).contains("orders", "outbox");
            assertThat(tables.getFirst().columns().getFirst()).isEqualTo(new SinkTable.Column("\"row\"", "INTEGER"));
            store.crash();
            assertThat(sinks.tables(Shop.DATABASE)).isEqualTo(tables);
            store.recover();
            for (SinkTable table : tables) {
                String columns = String.join(
                        ", ",
                        table.columns().stream().map(SinkTable.Column::name).toList());
                assertThat(sinks.query(Shop.DATABASE, "select " + columns + " from " + table.name(), 1))
                        .isInstanceOf(QueryResult.Rows.class);
            }
            assertThat(sinks.tables(QUEUE)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select * frm orders              | 9
            select "row" frm orders, x       | 17
            select * from orderz             | 14
            select messag from orders        | 7
            select o.messag from orders o    | 9
            select 1 / 0                     | -1
            delete from orders               | -1
            """)
    void aMistakeHasItsPlace(String sql, int position) {
        try (H2Sinks sinks = H2Sinks.inMemory()) {
            shopWithOneOrder(sinks).rollback(2);
            QueryResult.Refused refused = (QueryResult.Refused) sinks.query(Shop.DATABASE, sql, 10);
            assertThat(refused.position().orElse(-1)).as(refused.why()).isEqualTo(position);
        }
    }

    @Test
    void aMistakeOnALaterLineHasItsPlaceAndIsReadable() {
        String sql = "select 'a\\b',\n\t\"row\"\nfrm orders";
        try (H2Sinks sinks = H2Sinks.inMemory()) {
            shopWithOneOrder(sinks).rollback(2);
            QueryResult.Refused refused = (QueryResult.Refused) sinks.query(Shop.DATABASE, sql + ", x", 10);
            assertThat(refused.position()).hasValue(sql.indexOf("orders"));
            assertThat(refused.why())
                    .contains("select 'a\\b', ")
                    .contains(" frm ")
                    .doesNotContain("\\000a");
        }
    }

    /** None of them ends by itself within hours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from system_range(1, 1000000) a, system_range(1, 1000000) b",
                "select sum(a.x * b.x) from system_range(1, 1000000) a, system_range(1, 1000000) b",
            })
    void aGreedyQueryIsGivenUpAndTheDatabaseLives(String sql) {
        try (H2Sinks sinks = H2Sinks.inMemory()) {
            DatabaseStore store = shopWithOneOrder(sinks);
            assertThat(sinks.query(Shop.DATABASE, sql, 10)).isInstanceOf(QueryResult.Refused.class);
            store.commit(2);
            assertThat(sinks.query(Shop.DATABASE, "select count(*) from orders", 10))
                    .isInstanceOf(QueryResult.Rows.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into orders values (9, 9, 9, 'x', 'x')",
                "update orders set message = 1",
                "delete from orders",
                "drop table orders",
                "select 1; drop table orders",
                "set lock_timeout 1000",
                "set write_delay 500",
                "shutdown",
                "checkpoint",
                "script",
                "create table t (x int)",
                "select * from final table (delete from orders)",
                "execute immediate 'delete from orders'",
                "select * from orders for update",
                "select file_read('/etc/hostname')",
                "call csvwrite('x.csv', 'select 1')",
                "create alias f for 'java.lang.Math.sqrt'",
                "select * from order",
                "select",
                "",
                "select * from nowhere"
            })
    void peopleChangeNothing(String sql) {
        try (H2Sinks sinks = H2Sinks.inMemory()) {
            shopWithOneOrder(sinks).rollback(2);
            QueryResult result = sinks.query(Shop.DATABASE, sql, 10);
            assertThat(result).isInstanceOf(QueryResult.Refused.class);
            assertThat(((QueryResult.Refused) result).why())
                    .doesNotContain("\n")
                    .hasSizeGreaterThan(10);
            assertThat(sinks.query(Shop.DATABASE, "select message from orders", 10))
                    .isEqualTo(new QueryResult.Rows(List.of("message"), List.of(List.of("7")), false));
        }
    }
}
