package dev.custody.sink.h2;

import dev.custody.diagram.ComponentId;
import java.nio.file.Path;

/**
 * A database that a run leaves behind, for any JDBC client with H2's driver.
 *
 * @param user to open it with; the password is empty
 */
public record DatabaseFile(ComponentId sink, Path file, String url, String user) {}
