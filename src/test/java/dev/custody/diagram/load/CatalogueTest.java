package dev.custody.diagram.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Step;
import dev.custody.diagram.Trigger;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CatalogueTest {
    private static final Catalogue CATALOGUE = new Catalogue(new DiagramLoader());

    static Iterable<String> ids() {
        return CATALOGUE.ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyDiagramIsSound(String id) {
        assertThat(CATALOGUE.load(id)).isInstanceOf(LoadResult.Loaded.class);
        assertThat(CATALOGUE.diagram(id).id()).isEqualTo(id);
    }

    /** The catalogue leaves the schema out: here is where it is asked. */
    @ParameterizedTest
    @MethodSource("ids")
    void everyDiagramHasTheShapeOfTheSchema(String id) throws IOException {
        assertThat(new DiagramLoader().load(id + ".json", content(id))).isEqualTo(CATALOGUE.load(id));
    }

    @Test
    void listsDiagramsInTheOrderOfTheCatalogue() {
        assertThat(CATALOGUE.ids())
                .startsWith("building-blocks", "sync-api")
                .containsSubsequence("sync-api", "queue-worker", "outbox");
        assertThat(CATALOGUE.diagrams().stream().map(Diagram::group).distinct())
                .startsWith("Building blocks", "Synchronous processing, synchronous errors")
                .containsSubsequence("Asynchronous processing, synchronous errors", "Broadcasting");
    }

    @Test
    void readsWhatTheFileSays() {
        Diagram outbox = CATALOGUE.diagram("outbox");
        Component.Service relay = (Component.Service) outbox.component(new ComponentId("relay"));
        assertThat(relay.trigger()).isEqualTo(new Trigger.Every(400_000));
        assertThat(relay.program().steps())
                .hasSize(2)
                .last()
                .isInstanceOfSatisfying(
                        Step.Each.class,
                        each -> assertThat(each.steps().stream().map(Step::verb))
                                .containsExactly("publish", "update", "commit"));
        Component.Topic events = (Component.Topic) outbox.component(new ComponentId("events"));
        assertThat(events.subscribers().stream().map(ComponentId::value))
                .containsExactly("shipping", "billing", "stock");
        assertThat(outbox.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void hashesTheContentAndNotItsLayout() throws IOException {
        String text = new String(content("sync-api"), StandardCharsets.UTF_8);
        String hash = CATALOGUE.diagram("sync-api").hash();
        assertThat(hash("sync-api.json", text.replaceAll("\n *", "\n\t"))).isEqualTo(hash);
        assertThat(hash("other.json", text)).isEqualTo(hash);
        assertThat(hash("sync-api.json", text.replace("\"20 ms\"", "\"21 ms\"")))
                .isNotEqualTo(hash);
    }

    @Test
    void opensWhatAUserNames(@TempDir Path folder) throws IOException {
        assertThat(CATALOGUE.open("outbox")).isEqualTo(CATALOGUE.load("outbox"));
        Path own = Files.write(folder.resolve("my-own.json"), content("outbox"));
        assertThat(CATALOGUE.open(own.toString()))
                .isInstanceOfSatisfying(
                        LoadResult.Loaded.class,
                        loaded -> assertThat(loaded.diagram().id()).isEqualTo("my-own"));
        assertThat(problem(CATALOGUE.open("outbux")))
                .isEqualTo("outbux: There is no diagram of that name. Did you mean 'outbox'? There are: "
                        + String.join(", ", CATALOGUE.ids()) + ".");
        assertThat(problem(CATALOGUE.open(folder.resolve("none.json").toString())))
                .endsWith("There is no such file. Check the path.");
        assertThat(problem(CATALOGUE.open(folder.toString()))).contains("This is a directory.");
        assertThat(problem(CATALOGUE.open(""))).contains("This is a directory.");
        assertThat(problem(CATALOGUE.open("a\0b"))).contains("neither a diagram nor a path");
        assertThat(problem(CATALOGUE.open("x".repeat(5000)))).contains("There is no diagram of that name.");
    }

    @Test
    void saysThatTheSchemaIsNoDiagram() throws IOException {
        try (InputStream in = CatalogueTest.class.getResourceAsStream(ShapeCheck.SCHEMA)) {
            assertThat(problem(new DiagramLoader().load("diagram.schema.json", in.readAllBytes())))
                    .contains("This is a JSON schema, no diagram.");
        }
    }

    @Test
    void ordersByTheCatalogueFileThenByName() throws IOException {
        List<String> listed;
        try (InputStream in = CatalogueTest.class.getResourceAsStream("/diagrams/catalogue.txt")) {
            listed = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
        assertThat(CATALOGUE.ids())
                .as("every diagram has its line, and every line its diagram")
                .isEqualTo(listed);
    }

    /** Packaged, the diagrams are in the jar beside the classes; the same code must find them there. */
    @Test
    void worksFromAJar(@TempDir Path folder) throws Exception {
        Path jar = folder.resolve("a jar with spaces.jar");
        Path classes = Path.of(Catalogue.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        URL[] urls = {jar.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, new Without("dev.custody."))) {
            Class<?> packaged = loader.loadClass(Catalogue.class.getName());
            Class<?> diagramLoader = loader.loadClass(DiagramLoader.class.getName());
            Object catalogue = packaged.getConstructor(diagramLoader)
                    .newInstance(diagramLoader.getConstructor().newInstance());
            assertThat(packaged.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .getPath())
                    .endsWith(".jar");
            assertThat(packaged.getMethod("ids").invoke(catalogue)).isEqualTo(CATALOGUE.ids());
            assertThat(packaged.getMethod("load", String.class)
                            .invoke(catalogue, "outbox")
                            .toString())
                    .isEqualTo(CATALOGUE.load("outbox").toString());
        }
    }

    /** The libraries, without our own classes and diagrams. */
    private static final class Without extends ClassLoader {
        private final String prefix;

        Without(String prefix) {
            super(CatalogueTest.class.getClassLoader());
            this.prefix = prefix;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith(prefix)) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }

        @Override
        public @Nullable URL getResource(String name) {
            return name.startsWith("diagrams/") ? null : super.getResource(name);
        }
    }

    static byte[] content(String id) throws IOException {
        try (InputStream in = CatalogueTest.class.getResourceAsStream("/diagrams/" + id + ".json")) {
            return in.readAllBytes();
        }
    }

    private static String hash(String name, String text) {
        LoadResult result = new DiagramLoader().load(name, text.getBytes(StandardCharsets.UTF_8));
        return ((LoadResult.Loaded) result).diagram().hash();
    }

    private static String problem(LoadResult result) {
        assertThat(result).isInstanceOf(LoadResult.Broken.class);
        assertThat(((LoadResult.Broken) result).problems()).hasSize(1);
        return ((LoadResult.Broken) result).problems().getFirst().toString();
    }
}
