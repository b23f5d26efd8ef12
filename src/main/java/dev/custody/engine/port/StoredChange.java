package dev.custody.engine.port;

/**
 * A row that is read on from where somebody stopped.
 *
 * @param position its place in the order of commits, or the time at which it was written
 * @param row as it is now
 */
public record StoredChange(long position, StoredRow row) {}
