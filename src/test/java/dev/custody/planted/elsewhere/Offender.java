package dev.custody.planted.elsewhere;

/** Has no place in the table, and no page that says what it is for. */
public final class Offender {}
