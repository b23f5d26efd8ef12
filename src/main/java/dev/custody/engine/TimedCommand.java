package dev.custody.engine;

/** A command and the moment at which it is given. */
public record TimedCommand(Moment moment, Command command) {}
