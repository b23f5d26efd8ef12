package dev.custody.desktop;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/** This machine, asked through its own libraries: what they answer is what JavaFX will meet. */
@SuppressWarnings("restricted") // Native access is what it is for; the launchers enable it.
final class NativeMachine implements Display.Machine {
    @Override
    public String system() {
        return System.getProperty("os.name", "");
    }

    @Override
    public String display() {
        String display = System.getenv("DISPLAY");
        return display == null ? "" : display;
    }

    @Override
    public boolean loads(String library) {
        try {
            // Never unloaded: JavaFX is about to use them, and GTK does not survive a second life.
            SymbolLookup.libraryLookup(library, Arena.global());
            return true;
        } catch (IllegalArgumentException notFound) {
            return false;
        }
    }

    @Override
    public boolean displayAnswers() {
        try {
            MemorySegment connection =
                    (MemorySegment) function("libX11.so.6", "XOpenDisplay", FunctionDescriptor.of(ADDRESS, ADDRESS))
                            .invokeExact(MemorySegment.NULL);
            if (connection.equals(MemorySegment.NULL)) {
                return false;
            }
            int _ = (int) function("libX11.so.6", "XCloseDisplay", FunctionDescriptor.of(JAVA_INT, ADDRESS))
                    .invokeExact(connection);
            return true;
        } catch (Throwable unanswered) {
            return false;
        }
    }

    @Override
    public int fonts() {
        try {
            int initialised = (int) function("libfontconfig.so.1", "FcInit", FunctionDescriptor.of(JAVA_INT))
                    .invokeExact();
            // The system's fonts (set 0) of the current configuration (null): a struct that begins with their number.
            MemorySegment set = (MemorySegment) function(
                            "libfontconfig.so.1", "FcConfigGetFonts", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT))
                    .invokeExact(MemorySegment.NULL, 0);
            return initialised == 0 || set.equals(MemorySegment.NULL)
                    ? 0
                    : set.reinterpret(JAVA_INT.byteSize()).get(JAVA_INT, 0);
        } catch (Throwable unknown) {
            return 0;
        }
    }

    private static MethodHandle function(String library, String name, FunctionDescriptor type) {
        MemorySegment address =
                SymbolLookup.libraryLookup(library, Arena.global()).findOrThrow(name);
        return Linker.nativeLinker().downcallHandle(address, type);
    }
}
