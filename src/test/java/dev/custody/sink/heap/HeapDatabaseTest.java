package dev.custody.sink.heap;

import dev.custody.engine.port.Sinks;
import dev.custody.sink.DatabaseContract;

class HeapDatabaseTest extends DatabaseContract {
    @Override
    protected Sinks open() {
        return new HeapSinks();
    }
}
