package dev.custody.sink.heap;

import dev.custody.engine.port.Sinks;
import dev.custody.sink.EntriesContract;

class HeapEntriesTest extends EntriesContract {
    @Override
    protected Sinks open() {
        return new HeapSinks();
    }
}
