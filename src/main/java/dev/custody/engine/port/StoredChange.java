package dev.custody.engine.port;

/**
 * A change as a database captured it.
 *
 * @param position its place in the order of commits
 * @param row as it is now
 */
public record StoredChange(int position, StoredRow row) {}
