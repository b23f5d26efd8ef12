package dev.custody.diagram;

/**
 * How many replicas of a service run, by the backlog of the queue that it receives from: so many that each has no more than
 * its share, within bounds. This is target tracking as AWS's auto scaling has it for a backlog per instance, without its
 * alarms, cooldowns and warm-up.
 *
 * @param from how many run at least, and at the beginning
 * @param to how many run at most
 * @param perBacklog how many messages of the backlog are one replica's share
 * @param everyMicros how often somebody looks
 */
public record Scale(int from, int to, int perBacklog, long everyMicros) {
    /** How many replicas that many messages want, visible or handed out. */
    public int wanted(int backlog) {
        return Math.clamp(Math.ceilDiv(backlog, perBacklog), from, to);
    }
}
