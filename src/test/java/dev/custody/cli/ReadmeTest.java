package dev.custody.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Claim;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Guarantee;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.scenario.DiagramSource;
import dev.custody.scenario.story.ScenarioCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README says what is so: its tables are those of the catalogue, its links lead somewhere, and its commands do what they say. */
final class ReadmeTest {
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\|(.*)\\|");
    private static final Pattern COMMAND = Pattern.compile("^ +(?:bin/)?custody( [^#]*)?(?:#.*)?$");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$");

    private static final DiagramLoader LOADER = new DiagramLoader();

    /** What comes of them, other tests say: each takes longer than all of the others here. */
    private static final Set<String> SLOW = Set.of("explore", "prove", "bench", "merge");

    private final List<String> readme = lines(Path.of("README.md"));
    private final Catalogue catalogue = new Catalogue(LOADER);

    @TempDir
    Path directory;

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private List<String> section(String heading) {
        return readme.stream()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .toList();
    }

    /** The rows of the section's table whose first cell is a name: the name, and the other cells. */
    private List<List<String>> rows(String heading) {
        return section(heading).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> Stream.concat(
                                Stream.of(row.group(1)),
                                Arrays.stream(row.group(2).split("\\|")))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    @Test
    void theCatalogueIsThatOfTheDiagrams() {
        List<List<String>> rows = rows("## The catalogue");
        assertThat(rows.stream().map(List::getFirst)).containsExactlyInAnyOrderElementsOf(catalogue.ids());
        for (List<String> row : rows) {
            Diagram diagram = catalogue.diagram(row.getFirst());
            assertThat(guarantees(row.get(2))).as("claims of " + row.getFirst()).isEqualTo(names(diagram.claims()));
            assertThat(guarantees(row.get(3))).as("risks of " + row.getFirst()).isEqualTo(names(diagram.risks()));
        }
    }

    private static Set<String> guarantees(String cell) {
        Set<String> known = Arrays.stream(Guarantee.values()).map(Guarantee::id).collect(Collectors.toSet());
        return Pattern.compile("[a-z]+(-[a-z]+)*")
                .matcher(cell)
                .results()
                .map(found -> found.group())
                .filter(known::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(List<Claim> claims) {
        return claims.stream().map(claim -> claim.guarantee().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theScenariosAreThoseThatThereAre() {
        List<String> ids = new ScenarioCatalogue(DiagramSource.of(catalogue, LOADER)).ids();
        assertThat(rows("## The scenarios").stream().map(List::getFirst)).containsExactlyElementsOf(ids);
        assertThat(section("## The scenarios")).anyMatch(line -> line.startsWith(ids.size() + " stories"));
    }

    @Test
    void theMapOfTheCodeHasEveryPackage() throws IOException {
        Set<String> named =
                rows("## The code").stream().map(List::getFirst).collect(Collectors.toCollection(TreeSet::new));
        // The rows that name further packages begin with the first of them.
        section("## The code").stream()
                .map(line -> Pattern.compile("^\\| `([a-z]+)` \\(").matcher(line))
                .filter(Matcher::find)
                .forEach(row -> named.add(row.group(1)));
        try (Stream<Path> below = Files.list(Path.of("src/main/java/dev/custody"))) {
            assertThat(named)
                    .isEqualTo(below.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void itsLinksLeadSomewhere() {
        Set<String> headings = readme.stream()
                .map(HEADING::matcher)
                .filter(Matcher::matches)
                .map(heading -> "#"
                        + heading.group(1)
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^a-z0-9 -]", "")
                                .replace(' ', '-'))
                .collect(Collectors.toSet());
        for (String line : readme) {
            LINK.matcher(line).results().map(link -> link.group(1)).forEach(target -> {
                if (target.startsWith("#")) {
                    assertThat(headings).contains(target);
                } else if (!target.startsWith("https:")) {
                    assertThat(Path.of(target)).exists();
                }
            });
        }
    }

    @Test
    void itsCommandsAreUnderstood() {
        List<List<String>> commands = commands();
        assertThat(commands).hasSizeGreaterThan(20);
        for (List<String> command : commands) {
            Cli help =
                    Cli.run(Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new));
            assertThat(help.exitCode()).as(command + help.err()).isZero();
        }
    }

    @Test
    void itsCommandsRunInTheirOrder() throws IOException {
        Files.copy(Path.of("diagrams", "queue-worker.json"), directory.resolve("my.json"));
        List<String> ran = new ArrayList<>();
        for (List<String> command : commands()) {
            boolean slow = SLOW.contains(command.getFirst()) || command.contains("--all");
            if (slow || command.stream().anyMatch(word -> word.startsWith("map/"))) {
                continue;
            }
            Cli done = Cli.run(inDirectory(command));
            assertThat(done.exitCode()).as(command + done.out() + done.err()).isBetween(0, 1);
            assertThat(done.err()).as(command.toString()).doesNotContain("custody:");
            ran.add(command.getFirst());
        }
        assertThat(ran).contains("list", "check", "run", "compare", "report");
        assertThat(directory.resolve("reports")).isNotEmptyDirectory();
    }

    /** All commands with arguments; not what opens a window, nor what a shell has to make something of first. */
    private List<List<String>> commands() {
        return readme.stream()
                .map(COMMAND::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .filter(line -> line != null && !line.isBlank() && !line.matches(".*[$*\\\\].*"))
                .map(line -> WORD.matcher(line)
                        .results()
                        .map(word -> word.group(1) != null ? word.group(1) : word.group(2))
                        .toList())
                .filter(words -> NamedFile.in(words.toArray(String[]::new)).isEmpty())
                .toList();
    }

    /** The command as if it were given in the directory of this test. */
    private String[] inDirectory(List<String> command) {
        List<String> there = new ArrayList<>();
        for (int i = 0; i < command.size(); i++) {
            String word = command.get(i);
            boolean path = word.matches(".*\\.jsonl?")
                    || i > 0 && Set.of("--out", "--data").contains(command.get(i - 1));
            Path name = Path.of(path ? word : "").getFileName();
            there.add(path && name != null ? directory.resolve(name).toString() : word);
        }
        if (command.getFirst().equals("report") && !command.contains("--out")) {
            there.addAll(List.of("--out", directory.toString()));
        }
        return there.toArray(String[]::new);
    }
}
