package dev.custody.engine.world;

/** How long a job waits for a sink's answer. */
final class Deadline extends Timed {
    private final Job job;

    Deadline(Job job) {
        this.job = job;
    }

    @Override
    void fire(Op op) {
        job.timedOut();
    }
}
