package dev.custody;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * The Java that a packaged Custody brings along in {@code runtime/}: the JDK that packages it, reduced to what Custody and its
 * libraries can use, with JavaFX built in. A window is there sooner with it: the JVM's cache then holds its modules too, which it
 * can't where JavaFX comes from a module path, and JavaFX finds its native libraries without unpacking them.
 */
final class OwnJava {
    /** Java SE, and of the rest what libraries and languages need. */
    private static final List<String> MODULES = List.of(
            "java.se",
            "jdk.charsets",
            "jdk.crypto.ec",
            "jdk.httpserver",
            "jdk.localedata",
            "jdk.management",
            "jdk.net",
            "jdk.unsupported",
            "jdk.xml.dom",
            "jdk.zipfs",
            "javafx.controls",
            "javafx.fxml");

    private static final Pattern NATIVE = Pattern.compile("[^/]+\\.(so|dll|dylib)");

    private final Path home;
    private final Path javafx;

    private OwnJava(Path image) {
        home = image.resolve("runtime");
        javafx = image.resolve("lib").resolve("javafx");
    }

    /**
     * Makes it, unless it was made of the same before.
     *
     * @param image the directory of the packaged Custody
     * @return its home; empty where it can't be made, which was said then
     */
    static Optional<Path> make(Path image) throws IOException {
        OwnJava own = new OwnJava(image);
        if (!own.isMade()) {
            Trees.delete(own.home);
            if (!own.link()) {
                Trees.delete(own.home);
                return Optional.empty();
            }
            own.takeNativeLibraries();
            Files.writeString(own.mark(), own.origin());
        }
        return Optional.of(own.home);
    }

    private boolean isMade() throws IOException {
        return Files.exists(mark()) && Files.readString(mark()).equals(origin());
    }

    private Path mark() {
        return home.resolve("made-of.txt");
    }

    private String origin() throws IOException {
        try (Stream<Path> jars = Files.list(javafx)) {
            return Runtime.version() + "\n" + MODULES + "\n"
                    + jars.map(Path::getFileName).sorted().toList() + "\n";
        }
    }

    private boolean link() {
        Optional<ToolProvider> jlink = ToolProvider.findFirst("jlink");
        StringWriter said = new StringWriter();
        PrintWriter to = new PrintWriter(said);
        boolean linked = jlink.isPresent()
                && jlink.get()
                                .run(
                                        to,
                                        to,
                                        "--module-path",
                                        javafx.toString(),
                                        "--add-modules",
                                        String.join(",", MODULES),
                                        "--no-header-files",
                                        "--no-man-pages",
                                        "--compress",
                                        "zip-1",
                                        "--exclude-resources=regex:/javafx[^/]*/" + NATIVE,
                                        "--output",
                                        home.toString())
                        == 0;
        if (!linked) {
            System.out.println(
                    "No Java of its own could be made for Custody, so it starts with the one of the machine: "
                            + (jlink.isPresent() ? said.toString().strip() : "this JDK has no jlink"));
        }
        return linked;
    }

    /** Where the JVM keeps its own, JavaFX looks first. */
    private void takeNativeLibraries() throws IOException {
        Path libraries = home.resolve(File.separatorChar == '\\' ? "bin" : "lib");
        try (Stream<Path> jars = Files.list(javafx)) {
            for (Path jar : jars.toList()) {
                try (JarFile file = new JarFile(jar.toFile())) {
                    for (var entry : file.stream()
                            .filter(each -> NATIVE.matcher(each.getName()).matches())
                            .toList()) {
                        Path library = libraries.resolve(entry.getName());
                        if (!Files.exists(library)) {
                            Files.copy(file.getInputStream(entry), library);
                        }
                    }
                }
            }
        }
    }
}
