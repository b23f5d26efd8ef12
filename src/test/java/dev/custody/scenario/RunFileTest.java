package dev.custody.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Problem;
import dev.custody.diagram.Workload;
import dev.custody.diagram.load.LoadResult;
import dev.custody.engine.Command;
import dev.custody.engine.CommandText;
import dev.custody.engine.Moment;
import dev.custody.engine.RunPlan;
import dev.custody.engine.SampleDiagram;
import dev.custody.engine.TimedCommand;
import dev.custody.scenario.SavedBranches.SavedBranch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunFileTest {
    private static final Diagram DIAGRAM = SampleDiagram.withOneClient();
    private static final String HEAD = "\"format\":1,\"diagram\":{\"id\":\"sample\",\"hash\":\"0123abcd\"}";

    @TempDir
    Path directory;

    private static final DiagramSource SOURCE = new DiagramSource() {
        @Override
        public LoadResult named(String id) {
            return id.equals("sample")
                    ? new LoadResult.Loaded(DIAGRAM)
                    : new LoadResult.Broken(List.of(new Problem(id, "", "There is no diagram of that name.", "")));
        }

        @Override
        public LoadResult load(Path file) {
            return Files.exists(file)
                    ? new LoadResult.Loaded(DIAGRAM)
                    : new LoadResult.Broken(List.of(new Problem(file.toString(), "", "There is no such file.", "")));
        }
    };

    private static RunPlan plan() throws Exception {
        Command kill = CommandText.parse("kill worker/1", DIAGRAM).getFirst();
        Command send = CommandText.parse("send client {\"number\":300,\"text\":\"\\\"ü\\\"\"}", DIAGRAM)
                .getFirst();
        return new RunPlan(
                DIAGRAM,
                Long.MIN_VALUE,
                Map.of(new ComponentId("client"), new Workload(0, 0.125, 3, true, 0.1, 0.3)),
                List.of(
                        new TimedCommand(Moment.at(0), send),
                        new TimedCommand(new Moment(2_000_150, 137), kill),
                        new TimedCommand(new Moment(2_000_150, 138), send)),
                7_777_777,
                1_000);
    }

    private RunFile.Reading read(String json) throws IOException {
        Path file = directory.resolve("x.run.json");
        Files.writeString(file, json);
        return RunFile.read(file, SOURCE, false);
    }

    @Test
    void whatIsSavedIsRead() throws Exception {
        Path file = directory.resolve("x.run.json");
        RunFile saved = new RunFile(plan(), Optional.empty());
        saved.save(file);
        assertThat(RunFile.read(file, SOURCE, false)).isEqualTo(new RunFile.Read(saved));
        assertThat(file).content().contains("{ \"at\": \"2.00015 s\", \"after\": 137, \"do\": \"kill worker/1\" }");
    }

    @Test
    void whatIsSavedKeepsTheSchema() throws Exception {
        String schema = Files.readString(Path.of("diagrams/run.schema.json"));
        Path file = directory.resolve("x.run.json");
        var checker = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
        for (RunPlan plan : List.of(plan(), RunPlan.of(DIAGRAM, 1))) {
            new RunFile(plan, Optional.of(directory.resolve("my.json"))).save(file);
            assertThat(checker.validate(Files.readString(file), InputFormat.JSON))
                    .isEmpty();
        }
        assertThat(checker.validate("{\"format\":2}", InputFormat.JSON)).isNotEmpty();
    }

    /** A first branch with two commands, one that leaves it after the first of them, and one that leaves that. */
    private static RunFile branched() throws Exception {
        List<TimedCommand> commands = plan().commands();
        SavedBranches branches = new SavedBranches(
                List.of(
                        new SavedBranch("main", Optional.empty(), 0, commands.subList(0, 2), 2_500_000),
                        new SavedBranch("\"ü\"", Optional.of("main"), 1, commands.subList(1, 3), 7),
                        new SavedBranch("x", Optional.of("\"ü\""), 2, commands.subList(2, 3), 0)),
                "\"ü\"",
                1);
        return new RunFile(plan().with(branches.commands()), Optional.empty(), Optional.of(branches));
    }

    @Test
    void branchesAreSavedAndRead() throws Exception {
        Path file = directory.resolve("x.run.json");
        RunFile saved = branched();
        saved.save(file);

        assertThat(RunFile.read(file, SOURCE, false)).isEqualTo(new RunFile.Read(saved));
        assertThat(saved.plan().commands()).isEqualTo(plan().commands().subList(0, 2));
        assertThat(saved.branch("x").orElseThrow().commands()).isEqualTo(plan().commands());
        assertThat(saved.branch("y")).isEmpty();
        String schema = Files.readString(Path.of("diagrams/run.schema.json"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(Files.readString(file), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void whatIsNotSaidIsAsUsual() throws IOException {
        assertThat(read("{" + HEAD + "}"))
                .isEqualTo(new RunFile.Read(new RunFile(RunPlan.of(DIAGRAM, 0), Optional.empty())));
        RunFile.Reading reading = read("{" + HEAD + ",\"workloads\":{\"client\":{\"messages\":3}}}");
        assertThat(reading)
                .isInstanceOfSatisfying(
                        RunFile.Read.class,
                        read -> assertThat(read.run().plan().workloads())
                                .containsValue(new Workload(3, 5, 1, true, 0, 0)));
    }

    @Test
    void bothDirectionsOfALinkAreTwoCommands() throws IOException {
        RunFile.Reading reading = read("{" + HEAD + ",\"commands\":[{\"at\":\"1 s\",\"do\":\"cut api--orders\"}]}");
        assertThat(reading)
                .isInstanceOfSatisfying(
                        RunFile.Read.class,
                        read -> assertThat(read.run().plan().commands())
                                .extracting(TimedCommand::command)
                                .containsExactly(
                                        new Command.Cut(new ComponentId("api"), new ComponentId("orders")),
                                        new Command.Cut(new ComponentId("orders"), new ComponentId("api"))));
    }

    @Test
    void aDiagramOfTheUsersOwnIsFoundBesideTheRun() throws Exception {
        Path diagram = Files.createDirectories(directory.resolve("a b/ü")).resolve("my.json");
        Files.writeString(diagram, "{}");
        Path file = Files.createDirectories(directory.resolve("runs")).resolve("x.run.json");
        new RunFile(plan(), Optional.of(diagram)).save(file);
        assertThat(file).content().contains("\"file\": \"../a b/ü/my.json\"");
        assertThat(RunFile.read(file, SOURCE, false))
                .isEqualTo(new RunFile.Read(new RunFile(plan(), Optional.of(diagram))));

        Files.delete(diagram);
        assertThat(RunFile.read(file, SOURCE, false))
                .isInstanceOfSatisfying(
                        RunFile.Broken.class,
                        broken -> assertThat(broken.problems())
                                .extracting(Problem::file)
                                .containsExactly(diagram.toString()));
    }

    @Test
    void aChangedDiagramIsRefusedUnlessTheUserSaysAnyway() throws IOException {
        String json = "{" + HEAD.replace("0123abcd", "other") + "}";
        assertThat(read(json))
                .isInstanceOfSatisfying(
                        RunFile.DiagramChanged.class,
                        changed -> assertThat(changed.problem().toString())
                                .contains("/diagram/hash", "has changed since"));
        assertThat(RunFile.read(directory.resolve("x.run.json"), SOURCE, true)).isInstanceOf(RunFile.Read.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                                                  | empty
        `  `                                                | empty
        {                                                   | ends in the middle
        {"format":1                                         | ends in the middle
        nonsense                                            | line 1, column
        []                                                  | is a JSON object
        null                                                | is a JSON object
        {}                                                  | /format: This does not say that it is a run file
        {"format":2}                                        | /format: This is a run file of format 2; this Custody reads format 1
        {"format":"1"}                                      | /format
        {"format":1}                                        | "diagram" is missing
        {"format":1,"diagram":"sample"}                     | /diagram: This must be an object
        {"format":1,"diagram":{}}                           | /diagram: "id" is missing
        {"format":1,"diagram":{"id":"sample"}}              | /diagram: "hash" is missing. To have a run to edit: custody run sample --save FILE.run.json
        {"format":1,"diagram":{"id":"smaple","hash":"x"}}   | /diagram/id: There is no diagram of that name
        {"format":1,"diagram":{"id":"x","hash":"x","file":"\\u0000"}} | /diagram/file: This is no path
        {HEAD,"sede":1}                                     | Did you mean 'seed'?
        {HEAD,"seed":1,"seed":2}                            | twice
        {HEAD,"seed":"1"}                                   | /seed: This must be a whole number
        {HEAD,"seed":9223372036854775808}                   | /seed: This must be a whole number
        {HEAD,"seed":1.5}                                   | /seed: This must be a whole number
        {HEAD,"seed":NaN}                                   | NaN
        {HEAD,"until":10}                                   | /until: This must be a text
        {HEAD,"until":"10"}                                 | /until: "10" is no duration
        {HEAD,"until":"-1 s"}                               | /until: "-1 s" is negative
        {HEAD,"until":"999999999 d"}                        | too long
        {HEAD,"maxEvents":0}                                | /maxEvents: This must be a whole number from 1
        {HEAD,"maxEvents":2147483648}                       | /maxEvents
        {HEAD,"workloads":[]}                               | /workloads: This must be an object
        {HEAD,"workloads":{"cleint":{}}}                    | Did you mean 'client'?
        {HEAD,"workloads":{"worker":{}}}                    | There can be: client
        {HEAD,"workloads":{"client":{"messages":-1}}}       | /workloads/client/messages: This must be a whole number from 0 to 1000000
        {HEAD,"workloads":{"client":{"perSecond":0}}}       | /workloads/client/perSecond: This must be a number from 0.001 to 100000
        {HEAD,"workloads":{"client":{"perSecond":1e999999999}}} | /workloads/client/perSecond
        {HEAD,"workloads":{"client":{"invalid":1.01}}}      | /workloads/client/invalid: This must be a number from 0 to 1
        {HEAD,"workloads":{"client":{"arrivals":"often"}}}  | steady or random
        {HEAD,"workloads":{"client":{"burts":1}}}           | Did you mean 'burst'?
        {HEAD,"commands":{}}                                | /commands: Commands are a list
        {HEAD,"commands":["kill worker"]}                   | /commands/0: A command is an object
        {HEAD,"commands":[{"at":"1 s"}]}                    | /commands/0: "do" is missing
        {HEAD,"commands":[{"do":"kill worker"}]}            | /commands/0: "at" is missing
        {HEAD,"commands":[{"at":"1 s","do":"kill worke"}]}  | /commands/0/do: There is no component 'worke' in sample. Did you mean 'worker'?
        {HEAD,"commands":[{"at":"1 s","after":-1,"do":"kill worker"}]} | /commands/0/after
        {HEAD,"commands":[{"at":"2 s","do":"kill worker"},{"at":"1 s","do":"restart worker"}]} | /commands/1/at: This command comes before the one above it
        {HEAD,"branch":"main"}                              | /branch: This is about a branch, and there are no branches
        {HEAD,"undone":0}                                   | /undone: This is about a branch
        {HEAD,"branches":[]}                                | /branches: Branches are a list of 1 to 1000
        {HEAD,"branches":{}}                                | /branches: Branches are a list
        {HEAD,"branches":[7]}                               | /branches/0: A branch is an object
        {HEAD,"branches":[{}]}                              | /branches/0: "name" is missing
        {HEAD,"branches":[{"name":"a","from":"b"}]}         | /branches/0: There is nothing called "from" here
        {HEAD,"commands":[],"branches":[{"name":"a"}]}      | /commands: Where there are branches, commands stand in them
        {HEAD,"branches":[{"name":"a"}],"branch":"b"}       | /branch: No branch is called so. Did you mean 'a'? There are: a.
        {HEAD,"branches":[{"name":"a"}],"undone":1}         | /undone: This must be a whole number from 0 to 0
        {HEAD,"branches":[{"name":"a","played":"1"}]}       | /branches/0/played: "1" is no duration
        {HEAD,"branches":[{"name":"a","commands":[{"at":"1 s","do":"kill x"}]}]} | /branches/0/commands/0/do: There is no component 'x'
        {HEAD,"branches":[{"name":"a"},{"name":"b","commands":[K]}]} | /branches/1: "from" is missing
        {HEAD,"branches":[{"name":"a"},{"name":"b","from":"a"}]} | /branches/1: This branch has no command of its own
        {HEAD,"branches":[{"name":"a"},{"name":"a","from":"a","commands":[K]}]} | /branches/1/name: Another branch has this name
        {HEAD,"branches":[{"name":"a"},{"name":"b","from":"b","commands":[K]}]} | /branches/1/from: No branch above this one is called so
        {HEAD,"branches":[{"name":"a"},{"name":"b","from":"a","keeps":1,"commands":[K]}]} | /branches/1/keeps: This must be a whole number from 0 to 0
        {HEAD,"branches":[{"name":"a","commands":[{"at":"3 s","do":"kill worker"}]},{"name":"b","from":"a","keeps":1,"commands":[K]}]} | /branches/1/commands/0/at: This command comes before the one that it follows
        """)
    void saysWhereAFileIsWrong(String json, String problem) throws IOException {
        RunFile.Reading reading =
                read(json.replace("HEAD", HEAD).replace("[K]", "[{\"at\":\"2 s\",\"do\":\"kill worker\"}]"));
        assertThat(reading).isInstanceOf(RunFile.Broken.class);
        assertThat(((RunFile.Broken) reading).problems())
                .anySatisfy(
                        p -> assertThat(p.toString()).contains("x.run.json: ").contains(problem));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sede | do  | "sede" here (line 7). Did you mean 'seed'?
        seed | dop | /commands/1: There is nothing called "dop" here (line 5). Did you mean 'do'?
        """)
    void aMisspeltNameIsToldWithItsLineAndTheNameThatWasMeant(String seed, String does, String told)
            throws IOException {
        RunFile.Reading reading = read("""
            {
              %s,
              "commands": [
                { "at": "1 s", "do": "kill worker" },
                { "at": "2 s", "%s": "restart worker" }
              ],
              "%s": 2
            }
            """.formatted(HEAD, does, seed));
        assertThat(((RunFile.Broken) reading).problems())
                .anySatisfy(problem -> assertThat(problem.toString()).contains(told));
    }

    @Test
    void findsEverythingThatIsWrong() throws IOException {
        assertThat(read("{" + HEAD
                        + ",\"seed\":0.5,\"until\":\"x\",\"commands\":[{\"at\":\"1 s\",\"do\":\"kill x\"},7]}"))
                .isInstanceOfSatisfying(
                        RunFile.Broken.class,
                        broken -> assertThat(broken.problems())
                                .extracting(Problem::pointer)
                                .containsExactly("/seed", "/until", "/commands/0/do", "/commands/1"));
    }

    @Test
    void bearsHugeDeepAndBinaryFiles() throws IOException {
        Path huge = directory.resolve("huge.run.json");
        try (var channel = Files.newByteChannel(
                huge, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.position(100_000_000);
            channel.write(java.nio.ByteBuffer.wrap(new byte[] {0}));
        }
        assertThat(problem(RunFile.read(huge, SOURCE, false))).contains("too large");
        assertThat(problem(read("[".repeat(1_000_000)))).contains("nested too deeply");
        assertThat(problem(read("{" + HEAD + ",\"seed\":" + "9".repeat(100_000) + "}")))
                .contains("too long");
        assertThat(problem(read("{" + HEAD + ",\"" + "x".repeat(1_000_000) + "\":1}")))
                .hasSizeLessThan(500);
        Files.write(huge, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(problem(RunFile.read(huge, SOURCE, false))).contains("UTF-8");
        assertThat(problem(RunFile.read(directory, SOURCE, false))).contains("directory");
        assertThat(problem(RunFile.read(directory.resolve("none"), SOURCE, false)))
                .contains("no such file");
    }

    private static String problem(RunFile.Reading reading) {
        assertThat(reading).isInstanceOf(RunFile.Broken.class);
        return ((RunFile.Broken) reading).problems().getFirst().toString();
    }

    @Test
    void aFailedSaveSaysWhyAndLeavesWhatWasThere() throws Exception {
        RunFile run = new RunFile(plan(), Optional.empty());
        assertThatThrownBy(() -> run.save(directory.resolve("none/x.run.json")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("there is no directory " + directory.resolve("none"));
        assertThatThrownBy(() -> run.save(directory)).hasMessageContaining("it is a directory");
        assertThat(directory).isEmptyDirectory();
    }
}
