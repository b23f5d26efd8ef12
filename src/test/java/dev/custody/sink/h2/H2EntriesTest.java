package dev.custody.sink.h2;

import dev.custody.engine.port.Sinks;
import dev.custody.sink.EntriesContract;

class H2EntriesTest extends EntriesContract {
    @Override
    protected Sinks open() {
        return H2Sinks.inMemory();
    }
}
