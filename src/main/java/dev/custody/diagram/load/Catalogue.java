package dev.custody.diagram.load;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.Nearest;
import dev.custody.diagram.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The built-in diagrams: every file in {@code diagrams/}. A new one needs no Java; its place in the order is a line in
 * {@code diagrams/catalogue.txt}. Each file is read once, when it is first asked for, in any thread.
 */
public final class Catalogue {
    private static final String FOLDER = "/diagrams/";
    private static final String ORDER = "catalogue.txt";

    private final DiagramLoader loader;
    private final Class<?> anchor;
    private final Map<String, LoadResult> read = new LinkedHashMap<>();
    private @Nullable List<String> found;

    public Catalogue(DiagramLoader loader) {
        this(loader, Catalogue.class);
    }

    /** @param anchor whose class path has the diagrams */
    Catalogue(DiagramLoader loader, Class<?> anchor) {
        this.loader = loader;
        this.anchor = anchor;
    }

    /** The ids of all diagrams, in the order of the catalogue file. */
    public List<String> ids() {
        synchronized (read) {
            List<String> ids = found;
            if (ids == null) {
                try {
                    ids = inOrder(files());
                } catch (IOException | URISyntaxException failed) {
                    throw new IllegalStateException("This build's " + FOLDER + " can't be read.", failed);
                }
                found = ids;
            }
            return ids;
        }
    }

    /** All diagrams: groups in the order of their first diagrams, diagrams in order within them. */
    public List<Diagram> diagrams() {
        Map<String, List<Diagram>> groups = new LinkedHashMap<>();
        for (String id : ids()) {
            Diagram diagram = diagram(id);
            groups.computeIfAbsent(diagram.group(), g -> new ArrayList<>()).add(diagram);
        }
        return groups.values().stream().flatMap(List::stream).toList();
    }

    /** A built-in diagram that must exist and be sound. */
    public Diagram diagram(String id) {
        return switch (load(id)) {
            case LoadResult.Loaded(Diagram diagram) -> diagram;
            case LoadResult.Broken(List<Problem> problems) -> throw new IllegalArgumentException(problems.toString());
        };
    }

    /** The built-in diagram of that id; the first one if there is none. It alone is read: others are not even looked for. */
    public Diagram orFirst(String id) {
        return diagram(isThere(id) ? id : first());
    }

    private String first() {
        try {
            return order().filter(this::isThere).findFirst().orElseGet(() -> ids().getFirst());
        } catch (IOException unreadable) {
            return ids().getFirst();
        }
    }

    /** A built-in diagram, by its id. */
    public LoadResult load(String id) {
        synchronized (read) {
            LoadResult known = read.get(id);
            if (known == null) {
                URL file = file(id);
                if (file == null) {
                    return broken(
                            id,
                            "There is no diagram of that name.",
                            Nearest.question(id, ids()) + "There are: " + String.join(", ", ids()) + ".");
                }
                known = read(id, file);
                read.put(id, known);
            }
            return known;
        }
    }

    private boolean isThere(String id) {
        return file(id) != null;
    }

    private @Nullable URL file(String id) {
        return DiagramLoader.isId(id) ? anchor.getResource(FOLDER + id + ".json") : null;
    }

    private LoadResult read(String id, URL file) {
        try (InputStream in = file.openStream()) {
            return loader.loadBuiltIn(id + ".json", in.readAllBytes(), isInJar(file));
        } catch (IOException failed) {
            throw new UncheckedIOException("This build's " + FOLDER + id + ".json can't be read.", failed);
        }
    }

    /** What a user named: a built-in diagram by its id, else a file by its path. */
    public LoadResult open(String idOrPath) {
        if (isThere(idOrPath)) {
            return load(idOrPath);
        }
        Path file;
        try {
            file = Path.of(idOrPath);
        } catch (InvalidPathException none) {
            return broken(Quote.plain(idOrPath), "This is neither a diagram nor a path.", "See: custody list.");
        }
        boolean isName = !idOrPath.isBlank() && file.getNameCount() == 1 && !idOrPath.contains(".");
        return isName && !Files.exists(file) ? load(idOrPath) : loader.load(file);
    }

    private static LoadResult broken(String file, String what, String mend) {
        return new LoadResult.Broken(List.of(new Problem(Quote.plain(file), "", what, mend)));
    }

    private List<String> inOrder(List<String> files) throws IOException {
        List<String> ordered = new ArrayList<>(order().filter(files::contains).toList());
        files.stream().filter(id -> !ordered.contains(id)).forEach(ordered::add);
        return List.copyOf(ordered);
    }

    /** What the catalogue file says; there may be no such diagram. */
    private Stream<String> order() throws IOException {
        try (InputStream in = anchor.getResourceAsStream(FOLDER + ORDER)) {
            String order = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return order.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"));
        }
    }

    /** The ids by the names of the files, in a jar or in a folder. */
    private List<String> files() throws IOException, URISyntaxException {
        URL schema = anchor.getResource(ShapeCheck.SCHEMA);
        if (schema == null) {
            throw new IOException("no " + ShapeCheck.SCHEMA);
        }
        if (!isInJar(schema)) {
            return list(Path.of(schema.toURI()).resolveSibling(""));
        }
        // That of the class path, which stays open.
        JarFile jar = ((JarURLConnection) schema.openConnection()).getJarFile();
        String folder = FOLDER.substring(1);
        return ids(jar.stream()
                .map(JarEntry::getName)
                .filter(name -> name.startsWith(folder) && name.indexOf('/', folder.length()) < 0)
                .map(name -> name.substring(folder.length())));
    }

    private static boolean isInJar(URL file) {
        return file.getProtocol().equals("jar");
    }

    private static List<String> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return ids(files.map(file -> file.getFileName().toString()));
        }
    }

    private static List<String> ids(Stream<String> names) {
        return names.filter(name -> name.endsWith(".json") && !name.endsWith(".schema.json"))
                .map(name -> name.substring(0, name.length() - ".json".length()))
                .sorted()
                .toList();
    }
}
