/**
 * Reports: what came out of a run, for a reader who was not there.
 *
 * <p>There is one model and one class for each format. A {@link dev.custody.report.Report} is what is to be said, in the order in
 * which it is said, verdict first; it is made once, by {@link dev.custody.report.RunReporter} for a run, and knows no format. A
 * {@link dev.custody.report.Format} turns it into a file. {@link dev.custody.report.ReportFormat} lists them, and whoever offers
 * formats (the command line, the window) knows only that list.
 *
 * <h2>What a report of a run says</h2>
 *
 * A verdict and a summary in sentences; the guarantees, each with its reason and the event that decided it; the diagram at the
 * moments that matter ({@code Moments} says which); what was wrong, from when to when; the stories of the messages that did not
 * simply arrive, one for all to whom the same happened; counts and charts; what was run, and the command that runs it again; what
 * of it is real and what is modelled.
 *
 * <h2>The same to the byte</h2>
 *
 * A report is a pure function of the run. It has no date and no word about the machine, so that two reports can be compared
 * and a report can be kept under version control.
 *
 * <h2>A new format</h2>
 *
 * A class in a package of its own that implements {@link dev.custody.report.Format}, and its line in
 * {@link dev.custody.report.ReportFormat}. Whatever is shown that came from outside (payloads, names, titles) is escaped there.
 */
@NullMarked
package dev.custody.report;

import org.jspecify.annotations.NullMarked;
