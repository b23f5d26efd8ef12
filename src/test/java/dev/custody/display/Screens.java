package dev.custody.display;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What stands on the desk. */
public enum Screens {
    /** One of 1920×1080. */
    ONE {
        @Override
        List<String> programs() {
            return List.of("Xvfb");
        }

        @Override
        List<String> command(Path directory) {
            return List.of("Xvfb", "-displayfd", "1", "-nolisten", "tcp", "-screen", "0", "1920x1080x24");
        }

        @Override
        List<List<String>> arranging() {
            return List.of();
        }
    },

    /**
     * A laptop of 1280×800, and a projector of 1920×1080 to the right of it. Xvfb has one output only; the driver that Xorg has
     * for machines without a graphics card has sixteen.
     */
    LAPTOP_AND_PROJECTOR {
        @Override
        List<String> programs() {
            return List.of("Xorg", "xrandr");
        }

        @Override
        List<String> command(Path directory) throws IOException {
            Path configuration = Files.writeString(directory.resolve("xorg.conf"), CONFIGURATION);
            return List.of(
                    "/usr/lib/xorg/Xorg",
                    "-displayfd",
                    "1",
                    "-noreset",
                    "-nolisten",
                    "tcp",
                    "-config",
                    configuration.toString(),
                    "-logfile",
                    directory.resolve("xorg.log").toString());
        }

        @Override
        List<List<String>> arranging() {
            return Stream.of(
                            "--newmode projector 60 1920 1968 2000 2080 1080 1083 1088 1111",
                            "--addmode DUMMY1 projector",
                            "--output DUMMY0 --mode 1280x800 --pos 0x0 --primary",
                            "--output DUMMY1 --mode projector --pos 1280x0",
                            // GTK counts outputs that the server knows to be connected: it looks when it is asked.
                            "--query")
                    .map(options -> List.of(("xrandr " + options).split(" ", -1)))
                    .toList();
        }
    };

    private static final String CONFIGURATION = """
        Section "ServerFlags"
          Option "AutoAddDevices" "false"
        EndSection
        Section "Device"
          Identifier "none"
          Driver "dummy"
          VideoRam 65536
        EndSection
        Section "Monitor"
          Identifier "any"
          HorizSync 5-1000
          VertRefresh 5-200
        EndSection
        Section "Screen"
          Identifier "desk"
          Device "none"
          Monitor "any"
          DefaultDepth 24
          SubSection "Display"
            Depth 24
            Modes "1280x800"
            Virtual 3200 1080
          EndSubSection
        EndSection
        """;

    /** What must be installed. */
    abstract List<String> programs();

    /** The server, which prints the number of its display. */
    abstract List<String> command(Path directory) throws IOException;

    /** What puts the screens in their places. */
    abstract List<List<String>> arranging();
}
