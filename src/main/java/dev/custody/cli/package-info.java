/**
 * The command line: one class a command, and one composition root, {@link dev.custody.cli.CommandLineInterface}.
 *
 * <p>A command reads its options, hands the work to the packages below and prints what comes back. It knows no wall clock but
 * for its progress line, and never opens a window. On a terminal there is colour and progress; in a pipe the same words,
 * plain. What goes wrong is one message on standard error that says what to do, and an exit code:
 *
 * <ul>
 *   <li>0: all is well; for a run, every claim was kept (or not judged)
 *   <li>1: a claim is broken; a benchmark missed its mark
 *   <li>2: wrong usage, or a file or storage that cannot be read or written
 *   <li>3: a mistake of Custody's own, with a log file to report
 *   <li>130: interrupted
 * </ul>
 */
@NullMarked
package dev.custody.cli;

import org.jspecify.annotations.NullMarked;
