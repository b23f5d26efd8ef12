package dev.custody.planted.report.html;

/** A format of its own. */
public final class Offender {}
