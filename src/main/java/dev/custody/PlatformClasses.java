package dev.custody;

import java.io.IOException;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The classes with which JavaFX opens windows on this platform and draws in them. A rehearsal without a display needs none of
 * them, and every start after it does.
 */
final class PlatformClasses {
    private static final String MODULE = "javafx.graphics";
    private static final String CLASS = ".class";
    /** What windows of all platforms have in common. */
    private static final String GLASS = "com/sun/glass/ui/";

    private static final List<String> PACKAGES = List.of(
            "com/sun/glass/ui/gtk/",
            "com/sun/glass/ui/win/",
            "com/sun/glass/ui/mac/",
            "com/sun/glass/ui/delegate/",
            "com/sun/javafx/application/preferences/",
            "com/sun/prism/es2/",
            "com/sun/prism/d3d/",
            "com/sun/prism/mtl/",
            "com/sun/prism/ps/",
            "com/sun/prism/impl/ps/");

    private PlatformClasses() {}

    /** Loads and links them; nothing of them runs. */
    static void load() throws IOException {
        Optional<Module> graphics = ModuleLayer.boot().findModule(MODULE);
        Optional<ModuleReference> reference =
                ModuleLayer.boot().configuration().findModule(MODULE).map(found -> found.reference());
        if (graphics.isEmpty() || reference.isEmpty()) {
            return;
        }
        try (ModuleReader reader = reference.get().open();
                Stream<String> names = reader.list()) {
            names.filter(PlatformClasses::isWanted)
                    .map(name ->
                            name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
                    .forEach(name -> link(graphics.get(), name));
        }
    }

    private static boolean isWanted(String name) {
        return name.endsWith(CLASS)
                && (name.substring(0, name.lastIndexOf('/') + 1).equals(GLASS)
                        || PACKAGES.stream().anyMatch(name::startsWith));
    }

    private static void link(Module module, String name) {
        Class<?> found = Class.forName(module, name);
        if (found != null) {
            try {
                // Whoever asks for the methods of a class has it linked, and the cache takes only what is.
                var _ = found.getDeclaredMethods();
            } catch (LinkageError missing) {
                // A class for something that this JavaFX has no part of: it will not be needed then.
                return;
            }
        }
    }
}
