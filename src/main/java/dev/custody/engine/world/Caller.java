package dev.custody.engine.world;

/** Who asked a sink to do something, and waits. An answer that comes after the waiting ended is of no interest to it. */
interface Caller {
    /** Whether it is still the one that asked: an answer for a dead replica reaches nobody. */
    boolean isThere();

    void answered(Call call, CallResult result);

    /** @param refused whether the sink certainly did nothing, because the connection never came about */
    void broken(Call call, boolean refused);
}
