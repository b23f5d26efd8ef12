/**
 * The engine: what happens, and when.
 *
 * <p>A {@link dev.custody.engine.RunPlan} (diagram, seed, workload, commands) determines a {@link dev.custody.engine.Run} to the
 * byte. The run moves a {@link dev.custody.engine.world.World} of components along the virtual time of a
 * {@link dev.custody.engine.kernel.Kernel} and gives it {@link dev.custody.engine.Command}s; storage is behind the ports of
 * {@code engine.port}. What happens leaves as {@link dev.custody.trace.TraceEvent}s, and in no other way.
 *
 * <p>The rules: virtual time and one thread, no wall clock, no unseeded chance. A kill takes what is volatile, and nothing
 * else. A cut tells nobody. Every wait has an end and every buffer a bound. {@code README.md}, <em>What is real</em>, says
 * which real systems the behaviour was taken from.
 */
@NullMarked
package dev.custody.engine;

import org.jspecify.annotations.NullMarked;
