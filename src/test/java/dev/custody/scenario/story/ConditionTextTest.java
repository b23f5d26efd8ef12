package dev.custody.scenario.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.BadCommand;
import dev.custody.ledger.Outcome;
import dev.custody.trace.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionTextTest {
    private static final Catalogue CATALOGUE = new Catalogue(new DiagramLoader());
    private static final Diagram DIAGRAM = CATALOGUE.diagram("queue-worker");
    private static final Optional<Diagram> OUTBOX = Optional.of(CATALOGUE.diagram("outbox"));

    private static Condition parse(String text) throws BadCommand {
        return ConditionText.parse(text, DIAGRAM, OUTBOX);
    }

    /** Each as it is printed. */
    static List<String> conditions() {
        return List.of(
                "message 3 at worker",
                "message 3 at database",
                "message 3 on queue->worker",
                "message 3 on worker->queue",
                "message 3 held by dead-letters",
                "message 3 told accepted",
                "message 3 told in doubt",
                "message 3 told nothing",
                "message 3 received 1 time",
                "message 3 received >= 3 times",
                "message 3 with 1 row in database.orders",
                "message 3 with <= 2 rows in database.orders",
                "any message lost",
                "any order in doubt",
                "every message delivered",
                "every order told accepted",
                "count under way = 0",
                "count of order dead-lettered >= 3",
                "count told accepted <= 3",
                "count at worker >= 2",
                "1 entry in queue",
                ">= 5 entries in dead-letters",
                "<= 1 entry in queue",
                "0 rows in database.orders",
                ">= 2 replicas of worker",
                "1 replica of worker",
                "worker down",
                "worker/1 down",
                "worker up",
                "worker/0 up",
                "queue->worker cut",
                "database refuses writes",
                "nothing moves",
                "guarantee nothing-lost broken",
                "guarantee drains for order kept",
                "guarantee nothing-lost for order, poison not judged",
                "guarantee accepts-while-down: queue broken",
                "not worker down",
                "not any message lost",
                "worker down and message 3 at worker and not nothing moves",
                "worker down or queue down and database down",
                "beside: message 3 lost",
                "not beside: any message lost or beside: relay down");
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void isPrintedAsItWasRead(String text) throws BadCommand {
        Condition condition = parse(text);
        assertThat(ConditionText.print(condition)).isEqualTo(text);
        assertThat(parse(ConditionText.print(condition))).isEqualTo(condition);
    }

    @Test
    void everyOutcomeAndReceiptCanBeSaid() throws BadCommand {
        List<State> said = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            said.add(new State.Became(outcome));
        }
        for (Receipt receipt : Receipt.values()) {
            said.add(new State.Told(Optional.of(receipt)));
        }
        for (State state : said) {
            Condition.One one = new Condition.One(7, state);
            assertThat(parse(ConditionText.print(one))).isEqualTo(one);
        }
    }

    /** A new kind of condition or state must be tried above. */
    @Test
    void everyKindIsTried() throws BadCommand {
        Set<Class<?>> tried = conditions().stream()
                .flatMap(text -> {
                    try {
                        return parts(parse(text));
                    } catch (BadCommand e) {
                        throw new AssertionError(text, e);
                    }
                })
                .map(Object::getClass)
                .collect(Collectors.toSet());
        tried.add(State.Became.class);
        assertThat(tried)
                .containsAll(records(Condition.class).toList())
                .containsAll(records(State.class).toList());
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(ConditionTextTest::records)
                : Stream.of(type);
    }

    private static Stream<Object> parts(Condition condition) {
        Stream<Object> own = Stream.of(condition);
        return switch (condition) {
            case Condition.Either either ->
                Stream.concat(own, either.of().stream().flatMap(ConditionTextTest::parts));
            case Condition.Both both -> Stream.concat(own, both.of().stream().flatMap(ConditionTextTest::parts));
            case Condition.Not not -> Stream.concat(own, parts(not.condition()));
            case Condition.Beside beside -> Stream.concat(own, parts(beside.condition()));
            case Condition.One one -> Stream.concat(own, Stream.of(one.state()));
            default -> own;
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        message #3 at worker                | message 3 at worker
        message 3  delivered                | message 3 delivered
        count delivered>=10                 | count delivered >= 10
        =5 entries in queue                 | 5 entries in queue
        message 3 received 3 times          | message 3 received 3 times
        """)
    void readsWhatItDoesNotWrite(String text, String printed) throws BadCommand {
        assertThat(ConditionText.print(parse(text))).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                                   | There is no condition. Write, for example: message 3 at worker
        worker down and                      | There is no condition
        mesage 3 at worker                   | 'mesage 3 at worker' is no condition. Did you mean 'message'?
        worker                               | 'worker' is no condition. Of a component: worker down, worker up.
        worker dwon                          | 'worker dwon' is no condition. Of a component: worker down
        wroker down                          | There is no component 'wroker' in queue-worker. Did you mean 'worker'?
        client down                        | client cannot be down: a client stands outside of the system.
        database/1 down                      | database is a sink and has no replicas. Write: database down
        worker/x down                        | 'x' is no number of a replica
        message at worker                    | 'at' is no number of a message. They count from 1
        message 0 lost                       | '0' is no number of a message
        message 3                            | It does not say what is to be so of it. Write what became of it (under way, delivered
        message 3 lsot                       | 'lsot' can't be said of a message. Did you mean 'lost'?
        message 3 in dobut                   | Did you mean 'in doubt'?
        message 3 at wroker                  | Did you mean 'worker'?
        message 3 at client                | client hands messages in: none is ever at it.
        message 3 on worker->client        | There is no link worker->client in queue-worker.
        message 3 on worker                  | 'worker' is not a link
        message 3 on worker--queue           | 'worker--queue' is both directions. Write one of them: on worker->queue
        message 3 held by worker             | worker is not a sink
        message 3 held queue                 | 'queue' is not what must stand there. Write, for example: message 3 held by
        message 3 told yes                   | No client is told 'yes'. It can be: accepted, done, rejected, failed, in doubt, nothing.
        message 3 told                       | It does not say what the client was told
        message 3 received often             | 'often' is no such number. Write a whole number from 0 to 1000000
        message 3 with 2 rows in orders      | There is no table 'orders' in queue-worker. Did you mean 'database.orders'?
        message 3 lost now                   | 'now' is too much. The condition ends before it: message 3 lost
        any odrer lost                       | There is no message type 'odrer' in queue-worker. Did you mean 'order'?
        count delivered                      | It does not say how many. Write: count delivered >= 3, = 3 or <= 3.
        count delivered >= many              | 'many' is no such number
        5 entires in queue                   | There can't be so many 'entires'. Did you mean 'entries'?
        5 entries in worker                  | worker has no entries. Queues, topics and streams have: here: queue, dead-letters
        5 replicas of queue                  | queue has no replicas.
        5 rows in database                   | There is no table 'database' in queue-worker. Did you mean 'database.orders'?
        99999999 rows in database.orders     | '99999999 rows in database.orders' is no condition
        nothing happens                      | 'happens' is not what must stand there. Write, for example: nothing moves
        queue->worker slow                   | 'slow' is not what must stand there. Write, for example: queue->worker cut
        worker refuses writes                | worker is not a sink
        guarantee nothing-lost               | 'nothing-lost' does not say which guarantee is what. Write its name, and kept, broken or not judged
        guarantee nothing-lots kept          | There is no guarantee 'nothing-lots'. Did you mean 'nothing-lost'?
        guarantee nothing-lost for odrer kept | There are no messages 'odrer' in queue-worker. Did you mean 'order'?
        guarantee accepts-while-down kept    | does not say which component is down. Write: guarantee accepts-while-down: database kept
        guarantee drains: queue kept         | 'drains' is about no component
        beside: worker down                  | There is no component 'worker' in outbox
        """)
    void saysWhatIsWrongAndTheMend(String text, String problem) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(BadCommand.class).hasMessageContaining(problem);
    }

    @Test
    void nothingIsBesideWhereNothingIsNamed() {
        assertThatThrownBy(() -> ConditionText.parse("beside: nothing moves", DIAGRAM, Optional.empty()))
                .hasMessageContaining("Nothing is played beside this diagram.");
        assertThatThrownBy(() -> ConditionText.parse("x".repeat(3_000), DIAGRAM, Optional.empty()))
                .hasMessageContaining("too long");
    }
}
