package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Nature;
import dev.custody.diagram.Setting;
import dev.custody.diagram.Value;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CommandTextTest {
    private static final Diagram ONE = SampleDiagram.withOneClient();
    private static final Diagram TWO = SampleDiagram.withTwoClients();

    private static ComponentId id(String name) {
        return new ComponentId(name);
    }

    static Stream<Command> everyKind() {
        return Stream.of(
                new Command.Kill(id("worker"), Command.ALL_REPLICAS),
                new Command.Kill(id("worker"), 1),
                new Command.Kill(id("database"), Command.ALL_REPLICAS),
                new Command.Restart(id("worker"), Command.ALL_REPLICAS),
                new Command.Restart(id("worker"), 0),
                new Command.Cut(id("orders"), id("api")),
                new Command.Heal(id("orders"), id("dead-letters")),
                new Command.Slow(id("worker"), 10),
                new Command.Slow(id("worker"), 1 / 3.0),
                new Command.SlowLink(id("api"), id("orders"), 100_000),
                new Command.SlowLink(id("client"), id("api"), 0.01),
                new Command.DropReply(id("orders"), id("api")),
                new Command.RefuseWrites(id("database"), true),
                new Command.RefuseWrites(id("database"), false),
                new Command.Send(id("client"), Nature.VALID, 1),
                new Command.Send(id("poison"), Nature.POISON, 1),
                new Command.Send(id("poison"), Nature.VALID, CommandText.MOST_MESSAGES),
                new Command.Send(id("client"), Nature.INVALID, 3),
                new Command.SendPayload(id("client"), List.of()),
                new Command.SendPayload(
                        id("client"),
                        List.of(
                                new NamedValue("number", new Value.Int(Long.MIN_VALUE)),
                                new NamedValue("text", new Value.Text("a \"b\" {c} \\ \n\t Übel 漢 🎉 '")))),
                new Command.SendPayload(id("client"), List.of(), Optional.of(new Nickname("by {\\\"}<b> 漢🎉"))),
                new Command.Make(id("client"), 1, Nature.VALID),
                new Command.Make(id("poison"), 12, Nature.POISON),
                new Command.Send(id("client"), Nature.LATE, 2),
                new Command.Set(id("worker"), Setting.CONCURRENCY, 4),
                new Command.Set(id("orders"), Setting.VISIBILITY, 1_500),
                new Command.Set(id("client"), Setting.TIMEOUT, 90_000_000),
                new Command.SetLink(id("orders"), id("api"), Setting.LATENCY, 0),
                new Command.Redrive(id("dead-letters")),
                new Command.Rerun(id("reader"), 0, 90_500_000),
                new Command.Rerun(id("reader"), 1, 1));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void parseUndoesPrint(Command command) throws BadCommand {
        assertThat(CommandText.parse(CommandText.print(command), TWO)).containsExactly(command);
        assertThat(CommandText.print(command).lines()).hasSize(1);
    }

    @Test
    void everyKindIsAmongThoseTried() {
        assertThat(everyKind().map(Object::getClass).distinct()).hasSize(Command.class.getPermittedSubclasses().length);
    }

    @Test
    void anyFactorSurvives() throws BadCommand {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 10_000; i++) {
            Command slow = new Command.Slow(id("worker"), random.nextDouble(0.01, 100_000));
            assertThat(CommandText.parse(CommandText.print(slow), ONE)).containsExactly(slow);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        cut api--orders                | cut api->orders; cut orders->api
        heal orders -- api             | heal orders->api; heal api->orders
        slow api--orders 2.5x          | slow api->orders 2.5x; slow orders->api 2.5x
        `  kill   worker / 1  `        | kill worker/1
        slow api -> orders 10          | slow api->orders 10x
        slow worker 10×                | slow worker 10x
        set api -- orders latency 1 s  | set api->orders latency 1s; set orders->api latency 1s
        set worker  batch  3           | set worker batch 3
        set orders max-receives 2      | set orders max-receives 2
        send                           | send client
        send 10                        | send client 10
        send valid                     | send client
        send poison                    | send client poison
        send invalid 3                 | send client invalid 3
        send {"text":"x","number":300} | send client {"number":300,"text":"x"}
        send client{}                  | send client {}
        drop-reply orders->worker      | drop-reply orders->worker
        drop-reply api->client         | drop-reply api->client
        redrive                        | redrive dead-letters
        """)
    void readsWhatPeopleWrite(String text, String canonical) throws BadCommand {
        assertThat(CommandText.parse(text, ONE).stream().map(CommandText::print))
                .containsExactly(canonical.split("; ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                       | There is no command.                                      | kill, restart, cut
        kil worker               | no command 'kil'                                          | Did you mean 'kill'?
        explode                  | no command 'explode'                                      | The commands are: kill
        kill                     | 'kill' does not say which component                       | api, orders, worker
        kill worke               | no component 'worke' in sample                            | Did you mean 'worker'?
        kill client              | client cannot be killed                                   | api, orders, worker
        restart client           | client cannot be restarted                                | api
        slow client 10x          | client cannot be slowed                                   | api
        kill worker/2            | worker has no replica '2'                                 | worker/0 to worker/1
        kill worker/-1           | worker has no replica '-1'                                | worker/0 to worker/1
        kill worker/99999999999  | worker has no replica '99999999999'                       | worker/0 to worker/1
        kill worker/             | worker has no replica ''                                  | worker/0 to worker/1
        kill api/1               | api has no replica '1'                                    | api/0
        kill database/0          | database is a sink and has no replicas                    | kill database
        kill worker now          | no component 'worker now'                                 | 'worker'
        cut                      | does not say which link                                   | client->api
        cut worker               | 'worker' is not a link                                    | cut client->api
        cut api->database        | no link api->database in sample                           | api->orders
        cut api--database        | no link api--database in sample                           | api->orders
        cut api->ordres          | no component 'ordres'                                     | 'orders'
        cut ->                   | 'cut' does not say which component                        | api
        slow worker              | does not say how many times slower                        | slow worker 10x
        slow worker 0x           | '0x' is not how many times slower                         | 0.01 to 100000
        slow worker -1x          | '-1x' is not                                              | slow worker 10x
        slow worker Infinityx    | 'Infinityx' is not                                        | slow worker 10x
        slow worker NaN          | 'NaN' is not                                              | slow worker 10x
        slow worker 1e9x         | '1e9x' is not                                             | slow worker 10x
        slow worker 100001x      | '100001x' is not                                          | slow worker 10x
        slow worker 0.001x       | '0.001x' is not                                           | slow worker 10x
        slow api->orders x       | 'x' is not                                                | slow api->orders 10x
        drop-reply api->orders   | one direction of a link                                   | drop-reply orders->api
        drop-reply api--orders   | one direction of a link                                   | drop-reply orders->api
        drop-reply worker->orders | one direction of a link                                  | drop-reply orders->worker
        drop-reply client->api   | one direction of a link                                   | drop-reply api->client
        drop-reply orders->dead-letters | No answers travel between orders and dead-letters | ``
        refuse-writes worker     | worker is not a sink                                      | orders, database, dead-letters
        set                      | does not say what to set                                  | set worker concurrency 4
        set worker               | does not say what to set                                  | set worker concurrency 4
        set worker concurrency   | does not say what to set                                  | set worker concurrency 4
        set worke batch 2        | no component 'worke'                                      | 'worker'
        set worker concurency 2  | no setting 'concurency'                                   | Did you mean 'concurrency'?
        set worker visibility 2s | no setting 'visibility'                                   | concurrency, replicas, call-timeout, batch
        set api batch 2          | no setting 'batch'                                        | concurrency
        set database timeout 2s  | no setting 'timeout'                                      | durable
        set dead-letters max-receives 2 | no setting 'max-receives'                          | visibility
        set api->orders batch 2  | no setting 'batch'                                        | latency, jitter
        set worker concurrency 0 | concurrency of worker can't be 0                          | 1 to 1000
        set worker concurrency 2s | "2s" is no number                                        | 1 to 1000
        set worker concurrency 99999999999 | is no number                                    | 1 to 1000
        set orders visibility 13h | can't be 13 h                                            | 1 ms to 12 h
        set orders visibility 3  | "3" is no duration                                        | 1 ms to 12 h
        set api->worker latency 1s | no link api->worker                                     | api->orders
        send worker              | worker is not a client                                    | client
        send cleint              | no component 'cleint'                                     | 'client'
        send client 0            | cannot send '0'                                           | 1 to 10000
        send client -3           | cannot send '-3'                                          | 1 to 10000
        send client 99999999999  | cannot send '99999999999'                                 | 1 to 10000
        send client poisn        | cannot send 'poisn'                                       | poison
        send client poison 3 4   | '4' is too much                                           | send client poison 3
        send client {            | The payload is not JSON                                   | quotes
        send client {} {}        | The payload is not JSON                                   | quotes
        send 3 {}                | '3' has no place before a payload                         | send client {}
        send {"numbr":3}         | no field 'numbr'                                          | 'number'
        send {"number":"3"}      | Field 'number' is a whole number                          | {"number":1
        send {"number":1.5}      | Field 'number' is a whole number                          | {"number":1
        send {"number":1e99}     | Field 'number' is a whole number                          | {"number":1
        send {"number":9223372036854775808} | Field 'number' is a whole number               | {"number":1
        send {"number":null}     | Field 'number' is a whole number                          | {"number":1
        send {"text":3}          | Field 'text' is a text                                    | {"number":1
        send {"text":"\\ud800"}  | a character that is none                                  | Leave it out
        send {"number":1,"number":2} | The payload is not JSON                               | quotes
        send by "" {}            | '""' is no name                                            | by "Ana"
        send by "a\u202eb" {}   | is no name                                                | by "Ana"
        send by "1234567890123456789012345" {} | is no name                                  | 1 to 24
        send by "Ana" {"numbr":3} | no field 'numbr'                                         | 'number'
        send by "Ana" 3          | no component 'by'                                         | client
        rerun worker 0s 1s       | worker does not fetch rows by their time                  | Such services are
        redrive orders           | orders is not a dead letter queue                         | dead-letters
        """)
    void saysWhatIsWrongAndWhatIsRight(String text, String what, String mend) {
        BadCommand problem = catchThrowableOfType(BadCommand.class, () -> CommandText.parse(text, ONE));
        assertThat(problem).as(text).isNotNull();
        assertThat(problem.what()).contains(what);
        assertThat(problem.mend()).contains(mend);
        assertThat(problem.getMessage().lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        2s kill worker            | 2000000    | kill worker
        2 s kill worker           | 2000000    | kill worker
        1500 ms cut api->orders   | 1500000    | cut api->orders
        2.000150 s slow worker 2x | 2000150    | slow worker 2x
        `  0s   send {"text":"1 s x"} ` | 0    | send client {"text":"1 s x"}
        1 h send 3                | 3600000000 | send client 3
        """)
    void readsTimes(String text, long atMicros, String command) throws BadCommand {
        assertThat(CommandText.parseTimed(text, ONE))
                .containsExactly(new TimedCommand(
                        Moment.at(atMicros), CommandText.parse(command, ONE).getFirst()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                        | does not begin with a time. Write when and what, for example: 2s kill api
        kill worker               | does not begin with a time. Write when and what, for example: 2s kill api
        2s                        | '2s' says when, but not what. Write when and what, for example: 2s kill api
        ` 1500 ms `               | says when, but not what
        2 slow worker 10x         | "2" is no duration
        2 kill worker             | "2" is no duration
        2parsecs kill worker      | "2parsecs" is no duration
        -1s kill worker           | negative
        1e3s kill worker          | is no duration
        NaN s kill worker         | does not begin with a time
        0.0000001s kill worker    | too fine
        99999999999h kill worker  | too long
        2s kill worke             | Did you mean 'worker'?
        """)
    void saysWhatIsWrongWithATime(String text, String what) {
        BadCommand problem = catchThrowableOfType(BadCommand.class, () -> CommandText.parseTimed(text, ONE));
        assertThat(problem).as(text).isNotNull();
        assertThat(problem.getMessage()).contains(what);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        rerun                  | does not say which component | reader
        rerun reader           | from when to when            | rerun reader 0s 60s
        rerun reader 1s        | from when to when            | rerun reader 0s 60s
        rerun reader 2s 1s     | 2s is later than 1s          | rerun reader 0s 60s
        rerun reader 0s never  | is no duration               | rerun reader 0s 60s
        """)
    void saysFromWhenToWhenToReadAgain(String text, String what, String mend) {
        BadCommand problem = catchThrowableOfType(BadCommand.class, () -> CommandText.parse(text, TWO));
        assertThat(problem).as(text).isNotNull();
        assertThat(problem.what()).contains(what);
        assertThat(problem.mend()).contains(mend);
    }

    @Test
    void aReplicaCanBeNamedOnceItIsThere() throws BadCommand {
        Command more = new Command.Set(id("worker"), Setting.REPLICAS, 3);
        assertThat(CommandText.parse("kill worker/2", ONE, List.of(more)))
                .containsExactly(new Command.Kill(id("worker"), 2));
        BadCommand problem =
                catchThrowableOfType(BadCommand.class, () -> CommandText.parse("kill worker/3", ONE, List.of(more)));
        assertThat(problem.mend()).contains("worker/0 to worker/2");
    }

    @Test
    void asksWhichOfSeveralClients() {
        BadCommand problem = catchThrowableOfType(BadCommand.class, () -> CommandText.parse("send 3", TWO));
        assertThat(problem.getMessage()).contains("several clients").contains("send client, send poison");
    }

    @Test
    void bearsWhatNobodyWouldWrite() {
        for (String text : List.of(
                "x".repeat(1_000_000),
                "send " + "{\"a\":".repeat(9_000),
                "send {\"text\":\"" + "x".repeat(20_000) + "\"}",
                "send {\"number\":" + "9".repeat(5_000) + "}",
                "kill \u001b[31mworker\u0000\n\n'; DROP TABLE orders; --",
                "slow worker " + "9".repeat(10_000) + "x")) {
            BadCommand problem = catchThrowableOfType(BadCommand.class, () -> CommandText.parse(text, ONE));
            assertThat(problem).isNotNull();
            assertThat(problem.getMessage()).hasSizeLessThan(500).doesNotContain("\u001b", "\n", "\u0000");
        }
    }
}
