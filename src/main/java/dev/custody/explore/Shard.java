package dev.custody.explore;

/**
 * One part of a search that several machines share.
 *
 * @param index from 1
 * @param of how many parts there are
 */
public record Shard(int index, int of) {
    /** All of it. */
    public static final Shard WHOLE = new Shard(1, 1);

    public Shard {
        if (index < 1 || index > of) {
            throw new IllegalArgumentException(index + "/" + of);
        }
    }

    boolean has(long point) {
        return point % of == index - 1;
    }
}
