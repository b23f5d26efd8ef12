package dev.custody.engine.world;

import dev.custody.engine.kernel.RandomStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A random stream of somebody's own; made when it is first drawn from, since many never draw. */
final class Draws {
    private final Supplier<RandomStream> fork;
    private @Nullable RandomStream stream;

    Draws(Supplier<RandomStream> fork) {
        this.fork = fork;
    }

    RandomStream from() {
        if (stream == null) {
            stream = fork.get();
        }
        return stream;
    }
}
