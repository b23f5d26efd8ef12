package dev.custody.diagram;

/** Where a replica keeps what it should have given to a sink. */
public enum Keeping {
    /** Gone with its process. */
    MEMORY,
    /** Gone with its machine: a killed replica is replaced by a new one, whose disk is empty. */
    DISK;

    /** The name in files and on screen. */
    public String id() {
        return this == MEMORY ? "memory" : "disk";
    }
}
