package dev.custody.diagram.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.custody.diagram.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no diagrams at all: one clear message each, and never an exception. */
final class JsonFileTest {
    private static final DiagramLoader LOADER = new DiagramLoader();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"title\": \"x\",\\n  \"gro | line 2, column 7 | The file ends in the middle.",
                "{\"a\": {\"b\": [1, 2 | line 1, column 18 | The file ends in the middle.",
                "{\"a\": 1,} | line 1, column 9 | This is no JSON",
                "{\"a\": 1 \"b\": 2} | line 1, column 9 | This is no JSON",
                "{'a': 1} | line 1, column 2 | This is no JSON",
                "{\"a\": NaN} | line 1, column 10 | NaN and Infinity are no numbers here.",
                "{\"a\": -Infinity} | line 1, column 16 | NaN and Infinity are no numbers here.",
                "// hello\\n{} | line 1, column 1 | JSON has no comments.",
                "{} {} | line 1, column 4 | There is more after its end",
                "{\"a\": 01} | line 1, column 8 | This is no JSON",
                "hello | line 1, column 1 | This is no JSON",
                "` ` | `` | The file is empty.",
            })
    void saysWhereTextIsNoJson(String text, String where, String what) {
        Problem problem = only(LOADER.load("x.json", bytes(text.replace("\\n", "\n"))));
        assertThat(problem.pointer()).isEqualTo(where);
        assertThat(problem.what()).contains(what);
        assertThat(problem.toString()).startsWith("x.json: ").doesNotContain("Exception", "Source:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "5", "null", "\"text\"", "true"})
    void wantsAnObject(String text) {
        assertThat(only(LOADER.load("x.json", bytes(text))).what()).contains("must be an object");
    }

    @Test
    void reportsEveryNameThatIsSaidTwice() {
        LoadResult result =
                LOADER.load("x.json", bytes("{\"a\": 1,\n\"components\": {\"api\": {}, \"api\": {}},\n\"a\": 2}"));
        assertThat(problems(result).stream().filter(p -> p.what().contains("twice")))
                .extracting(Problem::pointer, Problem::what)
                .containsExactly(
                        tuple("/a", "'a' is said twice, again in line 3."),
                        tuple("/components/api", "'api' is said twice, again in line 2."));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 1_000, 400_000})
    void refusesDeepNesting(int depth) {
        for (String open : List.of("[", "{\"a\":")) {
            String text = open.repeat(Math.min(depth, 900_000 / open.length()));
            assertThat(only(LOADER.load("x.json", bytes(text))).what()).contains("nested too deeply");
        }
    }

    @Test
    void refusesLoopsWithinLoopsWithoutAnException() {
        String program = "{\"each\":[".repeat(20) + "{\"reply\":\"done\"}" + "]}".repeat(20);
        String text = "{\"messages\":{},\"components\":{\"api\":{\"kind\":\"service\",\"at\":[0,0],\"role\":\"api\","
                + "\"on\":{\"request\":\"order\"},\"program\":[" + program + "]}}}";
        assertThat(problems(LOADER.load("x.json", bytes(text)))).isNotEmpty();
    }

    @Test
    void refusesEndlessNumbers() {
        String text = "{\"format\": " + "9".repeat(500_000) + "}";
        assertThat(only(LOADER.load("x.json", bytes(text))).what()).contains("A number is too long");
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void refusesAHugeFileBeforeReadingIt() throws IOException {
        Path huge = folder.resolve("huge.json");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(100_000_000);
        }
        Problem problem = only(LOADER.load(huge));
        assertThat(problem.what()).isEqualTo("The file is too large: 100.0 MB.");
        assertThat(problem.mend()).contains("At most 1.0 MB");
    }

    @Test
    void saysWhatIsNoFile() throws IOException {
        assertThat(only(LOADER.load(folder)).what()).isEqualTo("This is a directory.");
        assertThat(only(LOADER.load(folder.resolve("none.json"))).what()).isEqualTo("There is no such file.");
        Path device = Path.of("/dev/zero");
        if (Files.exists(device)) {
            assertThat(only(LOADER.load(device)).what()).isEqualTo("This is no ordinary file.");
        }
    }

    @Test
    void saysThatAFileMayNotBeRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.json"), "{}");
        assumeTrue(secret.toFile().setReadable(false, false));
        assumeTrue(!Files.isReadable(secret), "root may read everything");
        assertThat(only(LOADER.load(secret)).what()).isEqualTo("You may not read this file.");
    }

    @Test
    void readsUtf8WithABomAndNothingElse() throws IOException {
        byte[] content = CatalogueTest.content("sync-api");
        byte[] bom = new byte[content.length + 3];
        System.arraycopy(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, 0, bom, 0, 3);
        System.arraycopy(content, 0, bom, 3, content.length);
        assertThat(LOADER.load("sync-api.json", bom)).isEqualTo(LOADER.load("sync-api.json", content));

        String text = new String(content, StandardCharsets.UTF_8).replace("Client", "Kläger");
        for (var charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16)) {
            assertThat(only(LOADER.load("sync-api.json", text.getBytes(charset)))
                            .what())
                    .isEqualTo("This is no text in UTF-8.");
        }
        byte[] binary = {0x7F, 'E', 'L', 'F', (byte) 0xFF, (byte) 0xFE, 0, 0};
        assertThat(only(LOADER.load("x.json", binary)).what()).isEqualTo("This is no text in UTF-8.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My Diagram.json",
                "größe.json",
                "a'b.json",
                "x; DROP TABLE orders.json",
                "1st.json",
                ".json",
                "averyveryveryveryveryveryveryveryverylongname.json"
            })
    void saysThatANameIsNoId(String name) throws IOException {
        Problem problem = only(LOADER.load(name, CatalogueTest.content("sync-api")));
        assertThat(problem.what()).contains("is the id of the diagram");
        assertThat(problem.mend()).startsWith("Rename the file");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Problem only(LoadResult result) {
        assertThat(problems(result)).hasSize(1);
        return problems(result).getFirst();
    }

    private static List<Problem> problems(LoadResult result) {
        assertThat(result).isInstanceOf(LoadResult.Broken.class);
        return ((LoadResult.Broken) result).problems();
    }
}
