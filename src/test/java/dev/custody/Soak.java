package dev.custody;

/**
 * How many random programs a test tries: by default enough to find a mistake, and few enough to wait for. To leave it running
 * overnight, say how many times as many: {@code ./mvnw test -Dtest='Random*Test,SqsTest' -Dsoak=100}.
 */
public final class Soak {
    private Soak() {}

    public static int programs(int byDefault) {
        return Math.multiplyExact(byDefault, Integer.getInteger("soak", 1));
    }
}
