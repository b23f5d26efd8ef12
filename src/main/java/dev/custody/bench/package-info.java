/**
 * Benchmarks: each figure that we give comes from a command that anybody can repeat.
 *
 * <p>Figures of one machine say little on another, so a benchmark measures two things side by side, in one
 * process, taking turns, and judges their ratio: the kernel beside the tightest loop that we can write for
 * the same job ({@link dev.custody.bench.KernelBench}), a run on H2 beside the
 * same statements by plain JDBC ({@link dev.custody.bench.SinkBench}). Both sides must compute the same result, to the
 * last digit, or the benchmark fails: a side that is fast because it does less would be found out.
 */
@NullMarked
package dev.custody.bench;

import org.jspecify.annotations.NullMarked;
