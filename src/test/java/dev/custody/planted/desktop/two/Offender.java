package dev.custody.planted.desktop.two;

/** A panel that another one knows. */
public final class Offender {}
