package dev.custody.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Diagram;
import dev.custody.report.Reporter;
import dev.custody.report.Reports;
import dev.custody.report.RunReport;
import dev.custody.report.Watch;
import dev.custody.scenario.story.Scenario;
import dev.custody.sink.heap.HeapSinks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {
    @TempDir
    private Path directory;

    private static Path write(Path to) throws Exception {
        List<Diagram> diagrams = List.of(Reports.diagram("building-blocks"), Reports.diagram("ack-first"));
        List<Scenario> scenarios = Reports.scenarios().all().stream()
                .filter(scenario -> scenario.diagram().id().equals("building-blocks"))
                .toList();
        Reporter reporter = new Reporter("1.0", RunReport.Sinks.HEAP, HeapSinks::new, () -> false, Watch.NOBODY);
        return new Site(to, reporter, Watch.NOBODY).write(diagrams, scenarios);
    }

    private static List<Path> files(Path directory) throws Exception {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void everyLinkLeadsToAPage() throws Exception {
        Path index = write(directory);
        assertThat(index).isEqualTo(directory.resolve("index.html"));
        List<String> dead = new ArrayList<>();
        int links = 0;
        for (Path page : files(directory)) {
            if (!page.toString().endsWith(".html")) {
                continue;
            }
            Matcher link = Pattern.compile("<a href=\"([^\"#]+)\"").matcher(Files.readString(page));
            while (link.find()) {
                links++;
                boolean remedy = link.group(1).matches("[a-z-]+\\.html");
                if (!remedy && !Files.exists(page.resolveSibling(link.group(1)))) {
                    dead.add(page + ": " + link.group(1));
                }
            }
        }
        assertThat(links).isGreaterThan(5);
        assertThat(dead).isEmpty();
    }

    @Test
    void aDiagramSaysWhenItFitsWhatItKeepsAndWhatItsScenariosShow() throws Exception {
        write(directory);
        assertThat(Files.readString(directory.resolve("diagrams/building-blocks.html")))
                .contains("When to use it", "nothing-lost", "kept in", "../scenarios/building-blocks-worker.html");
        assertThat(Files.readString(directory.resolve("diagrams/ack-first.html")))
                .contains("queue-worker.html");
        assertThat(directory.resolve("maps/ack-first/map.html")).isNotEmptyFile();
        assertThat(files(directory.resolve("maps/ack-first/runs"))).isNotEmpty();
    }

    @Test
    void theSameGivesTheSameBytes(@TempDir Path other) throws Exception {
        write(directory);
        write(other);
        List<Path> all = files(directory);
        assertThat(files(other)).hasSameSizeAs(all);
        for (Path file : all) {
            assertThat(other.resolve(directory.relativize(file))).hasSameBinaryContentAs(file);
        }
    }
}
