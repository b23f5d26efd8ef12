package dev.custody.desktop;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Says why, when the display goes away under the window: its X server ends, or the ssh connection to it. X11 ends the process then,
 * without a word and whatever else is going on in it. There is nothing to save: preferences are in their file half a second after
 * each change, files are written beside and moved, and a run that nobody saved can't be asked about any more.
 */
@SuppressWarnings("restricted")
final class LostDisplay {
    /** As for other things that were asked for and can't be had. */
    private static final int EXIT = 2;

    private LostDisplay() {}

    /** To be called once, when the toolkit is connected to the display. Does nothing where there is no X11. */
    static void watch() {
        try {
            Linker linker = Linker.nativeLinker();
            MethodHandle exit = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("_exit"), FunctionDescriptor.ofVoid(JAVA_INT));
            MethodHandle end = MethodHandles.lookup()
                    .findStatic(
                            LostDisplay.class,
                            "end",
                            MethodType.methodType(int.class, MethodHandle.class, MemorySegment.class))
                    .bindTo(exit);
            // For as long as the process lives: it is called when that ends.
            MemorySegment handler = linker.upcallStub(end, FunctionDescriptor.of(JAVA_INT, ADDRESS), Arena.global());
            MethodHandle set = linker.downcallHandle(
                    SymbolLookup.libraryLookup("libX11.so.6", Arena.global()).findOrThrow("XSetIOErrorHandler"),
                    FunctionDescriptor.of(ADDRESS, ADDRESS));
            MemorySegment _ = (MemorySegment) set.invokeExact(handler);
        } catch (Throwable noX11) {
            // Another platform, where nothing of the kind happens; or one that allows no native calls.
            return;
        }
    }

    /**
     * X11 can't go on after this, and so nobody can: not even what runs at the end of a process, nor the JVM's own way out, which
     * waits for threads that wait for the display.
     */
    @SuppressWarnings("unused")
    private static int end(MethodHandle exit, MemorySegment display) throws Throwable {
        System.err.println(
                "custody: the display is gone, and the window with it. Preferences and saved files are as they were.");
        System.err.flush();
        exit.invokeExact(EXIT);
        return EXIT;
    }
}
