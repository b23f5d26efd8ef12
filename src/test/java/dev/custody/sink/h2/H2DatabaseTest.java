package dev.custody.sink.h2;

import dev.custody.engine.port.Sinks;
import dev.custody.sink.DatabaseContract;

class H2DatabaseTest extends DatabaseContract {
    @Override
    protected Sinks open() {
        return H2Sinks.inMemory();
    }
}
