package dev.custody.sink.h2;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** How databases are connected to: by H2's driver, or by somebody who wants to see what goes through. */
@FunctionalInterface
public interface Connector {
    Connector DRIVER = (url, user) -> DriverManager.getConnection(url, user, "");

    /** A new connection, with an empty password. */
    Connection connect(String url, String user) throws SQLException;
}
