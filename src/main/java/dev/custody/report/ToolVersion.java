package dev.custody.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of Custody, as the build wrote it down. */
public final class ToolVersion {
    private ToolVersion() {}

    /** It; {@code (development)} where nothing was built. */
    public static String number() throws IOException {
        Properties properties = new Properties();
        try (InputStream in =
                ToolVersion.class.getResourceAsStream("/META-INF/maven/dev.custody/custody/pom.properties")) {
            if (in != null) {
                properties.load(in);
            }
        }
        return properties.getProperty("version", "(development)");
    }
}
