package dev.custody.cli;

import dev.custody.report.ToolVersion;
import java.io.IOException;
import picocli.CommandLine.IVersionProvider;

/** The version, as the build wrote it down. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        return new String[] {
            "custody " + number(), "Java " + Runtime.version() + ", H2 " + org.h2.engine.Constants.VERSION
        };
    }

    static String number() throws IOException {
        return ToolVersion.number();
    }
}
