package dev.custody.audience;

/**
 * How much strangers may have.
 *
 * @param phones how many take part at once
 * @param waiting messages that the run has not taken yet
 * @param remembered how many of its own messages a phone sees
 * @param bodyBytes of a request
 * @param textLength of a field, in code points; more than any diagram allows, so that a bad one can be sent
 * @param sendsOfOne messages of one phone
 * @param sendsOfAll messages of all phones
 * @param callsOfOne anything that one phone asks for
 * @param callsOfAll anything that is asked for, by whomever
 * @param patienceMillis after which a phone that does not read is given up
 */
public record Limits(
        int phones,
        int waiting,
        int remembered,
        int bodyBytes,
        int textLength,
        Rate sendsOfOne,
        Rate sendsOfAll,
        Rate callsOfOne,
        Rate callsOfAll,
        long patienceMillis) {

    /** For a hall: three hundred phones, of whose messages thirty a second are as many as anybody can watch. */
    public static Limits ofHall() {
        return new Limits(
                300,
                200,
                20,
                4_096,
                500,
                new Rate(0.5, 3),
                new Rate(30, 60),
                new Rate(4, 20),
                new Rate(300, 1_500),
                10_000);
    }
}
