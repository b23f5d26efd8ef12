/**
 * Figures of a run over virtual time, for drawing: throughput, depth and age of queues, latencies, retries, open transactions,
 * memory, outcomes. Which there are follows from the diagram.
 *
 * <p>{@link dev.custody.chart.Charts} is fed the events of a run as they come, each after a ledger has taken it. Each
 * {@link dev.custody.chart.Series} can then be asked for its value at any time so far, and for points between two times, one a
 * pixel. What it costs does not grow with the run: a series keeps a bounded number of buckets of equal width, and when it runs
 * out of them it joins each two and goes on with buckets of double width.
 *
 * <p>What is exact, and what is not: a bucket's least, greatest and last value are those that were, whatever its width.
 * A rate counts exactly the events in its buckets. A percentile is taken from a histogram whose bins are 1/64 of their value
 * wide or narrower.
 *
 * <p>Units: times are virtual microseconds, rates are per second, all else are counts.
 *
 * <p>It stands at the edge of a run, and a playhead is a time in it; where a run is cut and goes on as another one, new charts
 * are fed, or a {@linkplain dev.custody.chart.Charts#copy copy} from before the cut.
 */
@NullMarked
package dev.custody.chart;

import org.jspecify.annotations.NullMarked;
