/**
 * What a sink's storage is made of: one package for each implementation of {@link dev.custody.engine.port.Sinks}.
 *
 * <p>{@link dev.custody.sink.h2} keeps every sink in a real H2 database. It decides what is right.
 * {@link dev.custody.sink.heap} does the same on plain collections, for speed.
 */
@NullMarked
package dev.custody.sink;

import org.jspecify.annotations.NullMarked;
