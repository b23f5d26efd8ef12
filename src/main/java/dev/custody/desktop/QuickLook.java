package dev.custody.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether this machine seems to be able to show a window, by the files that are there. It takes a few milliseconds where {@link
 * Display#detect()}, which calls the libraries, takes many. Its yes may be wrong, and JavaFX then does not start; its no only means that
 * one has to look more closely.
 */
public final class QuickLook {
    private static final List<String> LIBRARIES =
            List.of("libfreetype.so.6", "libpangoft2-1.0.so.0", "libfontconfig.so.1", "libgtk-3.so.0");
    private static final List<String> DIRECTORIES = List.of("usr/lib/%s-linux-gnu", "usr/lib64", "usr/lib", "lib64");
    private static final List<String> FONTS = List.of("usr/share/fonts", "usr/local/share/fonts");
    private static final int DEPTH_OF_FONTS = 4;
    private static final Pattern FONT = Pattern.compile(".*\\.(ttf|otf|ttc|pfb)");
    /**
     * What drivers of graphics cards put into {@code /dev}; the last one is Windows' for Linux within it. The launcher looks for the
     * same.
     */
    static final List<String> CARDS = List.of("dev/dri", "dev/nvidia0", "dev/mali0", "dev/kgsl-3d0", "dev/dxg");
    /** A display of this machine, as {@code :0} or {@code :0.0}. */
    private static final Pattern HERE = Pattern.compile(":(\\d+)(\\.\\d+)?");

    private final Path root;
    private final String system;
    private final String processor;
    private final String display;

    /** @param root of the file system */
    QuickLook(Path root, String system, String processor, String display) {
        this.root = root;
        this.system = system;
        this.processor = processor.equals("amd64") ? "x86_64" : processor;
        this.display = display;
    }

    /** Looks at this machine. */
    public static boolean seesAWindow() {
        return ofThisMachine().isPromising();
    }

    /** Whether there is certainly no graphics card that JavaFX could draw with: it need not look for one then. */
    public static boolean seesNoCard() {
        return ofThisMachine().hasNoCard();
    }

    /** Looks at everything, whatever there is, as a start on a machine with a display will. */
    public static void rehearse() {
        QuickLook look = ofThisMachine();
        var _ = LIBRARIES.stream().filter(look::isThere).count();
        var _ = FONTS.stream().filter(look::hasFont).count();
        var _ = CARDS.stream().noneMatch(look::isFile);
        var _ = look.isPromising() && look.hasNoCard();
    }

    private static QuickLook ofThisMachine() {
        String display = System.getenv("DISPLAY");
        return new QuickLook(
                Path.of("/"),
                System.getProperty("os.name", ""),
                System.getProperty("os.arch", ""),
                display == null ? "" : display);
    }

    boolean isPromising() {
        if (!system.toLowerCase(Locale.ROOT).startsWith("linux")) {
            return true;
        }
        Matcher here = HERE.matcher(display);
        return here.matches()
                && Files.exists(root.resolve("tmp/.X11-unix/X" + here.group(1)))
                && LIBRARIES.stream().allMatch(this::isThere)
                && FONTS.stream().anyMatch(this::hasFont);
    }

    boolean hasNoCard() {
        return system.toLowerCase(Locale.ROOT).startsWith("linux")
                && HERE.matcher(display).matches()
                && CARDS.stream().noneMatch(this::isFile);
    }

    private boolean isFile(String name) {
        return Files.exists(root.resolve(name));
    }

    private boolean isThere(String library) {
        return DIRECTORIES.stream()
                .map(directory -> root.resolve(directory.formatted(processor)))
                .anyMatch(directory -> Files.exists(directory.resolve(library)));
    }

    private boolean hasFont(String directory) {
        try (Stream<Path> files = Files.walk(root.resolve(directory), DEPTH_OF_FONTS)) {
            return files.anyMatch(
                    file -> FONT.matcher(String.valueOf(file.getFileName())).matches());
        } catch (IOException unreadable) {
            return false;
        }
    }
}
