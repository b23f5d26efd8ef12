package dev.custody.diagram;

/**
 * What a client sends by itself.
 *
 * @param messages how many messages in all
 * @param perSecond arrivals (of bursts) per second
 * @param burst how many messages arrive together
 * @param random whether the time between arrivals is exponential; otherwise it is always the same
 * @param invalid the share of messages that break the limits of their type, 0 to 1
 * @param poison the share of messages that keep the limits and yet can never be processed, 0 to 1
 * @param late the share of messages whose rows arrive with an old time, 0 to 1
 */
public record Workload(
        int messages, double perSecond, int burst, boolean random, double invalid, double poison, double late) {
    /** One of which nothing comes late. */
    public Workload(int messages, double perSecond, int burst, boolean random, double invalid, double poison) {
        this(messages, perSecond, burst, random, invalid, poison, 0);
    }
}
