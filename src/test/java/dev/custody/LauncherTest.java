package dev.custody;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The POSIX launcher, tried on JDKs that only say how they were called. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
    private static final Path LAUNCHER = Path.of("src/main/launch/bin/custody").toAbsolutePath();

    private static final String LARGE_PAGES = "-XX:+UseTransparentHugePages";

    @TempDir
    private Path directory;

    private Path launcher;

    @BeforeEach
    void unpack() throws IOException {
        Path bin = Files.createDirectories(directory.resolve("with space é/bin"));
        launcher = Files.copy(LAUNCHER, bin.resolve("custody"));
        makeExecutable(launcher);
    }

    @Test
    void runsTheAppOfItsOwnDirectoryWithTheArgumentsAsTheyAre() throws Exception {
        List<String> called = call(launcher, jdk("mine", "25.0.3"), Path.of("/"), "run", "a b", "*", "");

        // The real path, as the launcher prints it: a temporary directory may lie behind a link.
        Path home = launcher.getParent().getParent().toRealPath();
        assertThat(called)
                .filteredOn(each -> !each.equals(LARGE_PAGES))
                .containsExactly(
                        "mine",
                        "@" + home + "/lib/custody.jvm",
                        "--module-path",
                        home + "/lib/javafx",
                        "-cp",
                        home + "/lib/*",
                        "dev.custody.Main",
                        "run",
                        "a b",
                        "*",
                        "");
    }

    @Test
    void startsFromTheCacheWhereThereIsOneAndSaysNothingOfItToAnybody() throws Exception {
        Path home = launcher.getParent().getParent().toRealPath();
        Path cache =
                Files.createFile(Files.createDirectories(home.resolve("lib")).resolve("custody.aot"));

        List<String> called = call(launcher, jdk("mine", "25.0.3"), Path.of("/"), "run", "a b");

        assertThat(called)
                .startsWith(
                        "mine",
                        "-XX:AOTCache=" + cache,
                        "-Xlog:aot*=off",
                        "-Xlog:cds*=off",
                        "@" + home + "/lib/custody.jvm")
                .endsWith("dev.custody.Main", "run", "a b");
    }

    @Test
    void takesTheJavaThatWasPackagedWithItWhateverElseThereIs() throws Exception {
        Path home = launcher.getParent().getParent().toRealPath();
        jdk("with space é/runtime", "25.0.3");

        List<String> called = call(launcher, jdk("mine", "26"), Path.of("/"), "list");

        assertThat(called)
                .filteredOn(each -> !each.equals(LARGE_PAGES))
                .containsExactly(
                        "with space é/runtime",
                        "@" + home + "/lib/custody.jvm",
                        "-cp",
                        home + "/lib/*",
                        "dev.custody.Main",
                        "list");
    }

    @Test
    void theWindowHasOptionsOfItsOwnWhichReportsTakeToo() throws Exception {
        Path home = launcher.getParent().getParent().toRealPath();

        Path java = jdk("mine", "25.0.3");

        assertThat(call(launcher, java, Path.of("/")))
                .contains("@" + home + "/lib/window.jvm")
                .endsWith("dev.custody.Main");
        assertThat(call(launcher, java, Path.of("/"), "bench", "tokens", "--tokens", "2"))
                .contains("@" + home + "/lib/window.jvm");
        assertThat(call(launcher, java, Path.of("/"), "report", "--all")).contains("@" + home + "/lib/window.jvm");
        assertThat(call(launcher, java, Path.of("/"), "my runs/killed.run.json"))
                .contains("@" + home + "/lib/window.jvm", "my runs/killed.run.json");
        assertThat(call(launcher, java, Path.of("/"), "MINE.JSON")).contains("@" + home + "/lib/window.jvm");
        assertThat(call(launcher, java, Path.of("/"), "check", "mine.json")).contains("@" + home + "/lib/custody.jvm");
        assertThat(call(launcher, java, Path.of("/"), "bench", "sweep")).contains("@" + home + "/lib/custody.jvm");
        assertThat(Files.readAllLines(Path.of("src/main/launch/lib/window.jvm")))
                .containsAll(Files.readAllLines(Path.of("src/main/launch/lib/custody.jvm")).stream()
                        .filter(line -> line.startsWith("-"))
                        .toList());
    }

    @Test
    void theWindowHasAStartCacheOfItsOwnWhichReportsDoNotTake() throws Exception {
        Path lib = Files.createDirectories(
                launcher.getParent().getParent().toRealPath().resolve("lib"));
        Path window = Files.createFile(lib.resolve("window.aot"));
        Path commands = Files.createFile(lib.resolve("custody.aot"));
        Path java = jdk("mine", "25.0.3");

        assertThat(call(launcher, java, Path.of("/"))).contains("-XX:AOTCache=" + window);
        assertThat(call(launcher, java, Path.of("/"), "bench", "window")).contains("-XX:AOTCache=" + window);
        assertThat(call(launcher, java, Path.of("/"), "report", "--all")).contains("-XX:AOTCache=" + commands);
        assertThat(call(launcher, java, Path.of("/"), "list")).contains("-XX:AOTCache=" + commands);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void takesLargePagesWhereTheKernelGivesThem() throws Exception {
        Path pages = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
        boolean given = Files.exists(pages) && !Files.readString(pages).contains("[never]");
        Path java = jdk("mine", "25.0.3");

        assertThat(call(launcher, java, Path.of("/")).contains(LARGE_PAGES)).isEqualTo(given);
        assertThat(call(launcher, java, Path.of("/"), "list").contains(LARGE_PAGES))
                .isEqualTo(given);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void gtkLooksForAGraphicsCardWhereThereIsOne() throws Exception {
        // That they are the right ones is for QuickLookTest to say.
        List<String> cards = Pattern.compile("(?<=for card in )[^;]+")
                .matcher(Files.readString(launcher))
                .results()
                .flatMap(found -> Stream.of(found.group().split(" ")))
                .toList();
        boolean none = cards.stream().noneMatch(card -> Files.exists(Path.of("/dev", card)));
        Path java = jdk("mine", "25.0.3");

        assertThat(cards).isNotEmpty();
        assertThat(call(launcher, java, Path.of("/")).contains("GDK_GL=disable"))
                .isEqualTo(none);
        assertThat(call(launcher, java, Path.of("/"), "list")).doesNotContain("GDK_GL=disable");
    }

    @Test
    void isFoundThroughLinks() throws Exception {
        Path far = Files.createDirectories(directory.resolve("far"));
        Path absolute = Files.createSymbolicLink(far.resolve("absolute"), launcher);
        Path relative = Files.createSymbolicLink(far.resolve("custody"), Path.of("absolute"));
        assertThat(Files.isSymbolicLink(absolute)).isTrue();

        List<String> called = call(relative, jdk("mine", "26"), far, "list");

        assertThat(called).contains(launcher.getParent().getParent().toRealPath() + "/lib/*", "list");
    }

    @Test
    void aJavaThatIsTooOldIsPassedOver() throws Exception {
        Path old = jdk("old", "17.0.15");
        Path search = jdk("on the path", "27-ea").resolve("bin");

        List<String> called = callWithPath(search + ":/usr/bin:/bin", launcher, old, directory, "list");

        assertThat(called).startsWith("on the path");
    }

    private static List<String> call(Path script, Path javaHome, Path from, String... arguments) throws Exception {
        return callWithPath(System.getenv("PATH"), script, javaHome, from, arguments);
    }

    private static List<String> callWithPath(String path, Path script, Path javaHome, Path from, String... arguments)
            throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(script.toString()), Stream.of(arguments))
                .toList());
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("PATH", path);
        builder.environment().remove("GDK_GL");
        builder.directory(from.toFile()).redirectErrorStream(true);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().toList();
    }

    /** A directory that looks like a JDK, whose java prints on a line each what GTK is told, its name, and its arguments. */
    private Path jdk(String name, String version) throws IOException {
        Path home = directory.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path java = Files.writeString(
                home.resolve("bin/java"),
                "#!/bin/sh\nprintf '%s\\n' ${GDK_GL:+GDK_GL=$GDK_GL} '" + name + "' \"$@\"\n");
        makeExecutable(java);
        return home;
    }

    private static void makeExecutable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
