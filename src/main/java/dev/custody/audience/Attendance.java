package dev.custody.audience;

import java.util.List;

/**
 * Who is there, and what they do, at one moment.
 *
 * @param phones those that listen now
 * @param sent messages so far
 * @param latest what was sent last, the newest first
 * @param votes for each choice of the question; empty if there is none
 */
public record Attendance(int phones, long sent, List<Latest> latest, List<Integer> votes) {
    public static final Attendance NOBODY = new Attendance(0, 0, List.of(), List.of());

    public Attendance {
        latest = List.copyOf(latest);
        votes = List.copyOf(votes);
    }

    /**
     * @param name of who sent it; may be empty
     * @param payload in words
     */
    public record Latest(String name, String payload) {}
}
