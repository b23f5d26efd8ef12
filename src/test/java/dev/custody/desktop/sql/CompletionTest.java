package dev.custody.desktop.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.engine.port.SinkTable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is proposed where; {@code |} is the caret. */
final class CompletionTest {
    private static final List<SinkTable> TABLES = List.of(
            new SinkTable(
                    "orders",
                    List.of(
                            new SinkTable.Column("message", "INTEGER"),
                            new SinkTable.Column("state", "CHARACTER VARYING"))),
            new SinkTable("outbox", List.of(new SinkTable.Column("sent_at", "BIGINT"))),
            new SinkTable("\"order\"", List.of(new SinkTable.Column("\"key\"", "INTEGER"))));

    private static Completion at(String marked) {
        int caret = marked.indexOf('|');
        return Completion.at(marked.replace("|", ""), caret, TABLES);
    }

    private static List<String> texts(String marked) {
        return at(marked).suggestions().stream().map(Suggestion::text).toList();
    }

    @Test
    void afterFromComeTablesOnly() {
        assertThat(texts("SELECT * FROM |")).containsExactly("orders", "outbox", "\"order\"");
        assertThat(texts("SELECT * FROM ou|")).containsExactly("outbox");
        assertThat(texts("select * from orders o join OU|")).containsExactly("outbox");
        assertThat(texts("select * from orders, ou|")).containsExactly("outbox");
    }

    @Test
    void columnsOfTheTablesThatAreAskedComeFirst() {
        assertThat(texts("SELECT s| FROM orders")).startsWith("state").doesNotContain("sent_at");
        assertThat(texts("SELECT s| FROM outbox")).startsWith("sent_at").doesNotContain("state");
        assertThat(texts("SELECT s|")).startsWith("state", "sent_at");
    }

    @Test
    void behindADotComeTheColumnsOfThatTableOrAlias() {
        assertThat(texts("SELECT orders.| FROM orders")).containsExactly("message", "state");
        assertThat(texts("SELECT o.s| FROM orders o JOIN outbox AS b ON true")).containsExactly("state");
        assertThat(texts("SELECT b.| FROM orders o JOIN outbox AS b ON true")).containsExactly("sent_at");
        assertThat(texts("SELECT x.| FROM orders o")).isEmpty();
    }

    @Test
    void aKeywordIsNoAlias() {
        assertThat(texts("SELECT where.| FROM orders where true")).isEmpty();
    }

    @Test
    void keywordsAreWrittenAsThePersonWrites() {
        assertThat(texts("sel|")).containsExactly("select");
        assertThat(texts("SEL|")).containsExactly("SELECT");
        assertThat(texts("SELECT * FROM orders gr|")).containsExactly("group by");
    }

    @Test
    void namesInQuotesAreFoundByWhatIsInThem() {
        assertThat(texts("SELECT * FROM \"or|")).contains("\"order\"");
        assertThat(texts("SELECT * FROM \"order\" WHERE k|")).startsWith("\"key\"");
    }

    @Test
    void nothingIsProposedInTextAndComments() {
        assertThat(texts("SELECT 'sta|")).isEmpty();
        assertThat(texts("-- sta|")).isEmpty();
        assertThat(texts("/* sta|")).isEmpty();
        assertThat(texts("SELECT 'it''s' sta|")).contains("state");
        assertThat(texts("-- no\nSELECT sta|")).contains("state");
    }

    @Test
    void whatIsChosenTakesThePlaceOfTheWordAndLeavesTheRest() {
        Completion completion = at("SELECT sta| FROM orders");
        assertThat(completion.accept(
                        "SELECT sta FROM orders", completion.suggestions().getFirst()))
                .isEqualTo("SELECT state FROM orders");
    }

    @Test
    void itOffersItselfOnceSomethingIsBegunThatGoesOn() {
        assertThat(at("SELECT st| FROM orders").offersItself()).isTrue();
        assertThat(at("SELECT o.| FROM orders o").offersItself()).isTrue();
        assertThat(at("SELECT s| FROM orders").offersItself()).isFalse();
        assertThat(at("SELECT state| FROM orders").offersItself()).isFalse();
        assertThat(at("SELECT |").offersItself()).isFalse();
    }
}
