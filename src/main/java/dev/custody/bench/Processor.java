package dev.custody.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Processor time, in nanoseconds: what a thing costs, also on a machine that others use. */
final class Processor {
    private Processor() {}

    static long nanosOfThisThread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Those of the JVM's compiler and garbage collector too. */
    static long nanosOfAllThreads() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
