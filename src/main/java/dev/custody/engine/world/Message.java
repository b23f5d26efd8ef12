package dev.custody.engine.world;

import dev.custody.diagram.MessageType;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Nature;
import dev.custody.trace.MessageId;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/** What the engine knows of a message for good: its identity and what was sent. */
record Message(MessageId id, MessageType type, Nature nature, Copy sent) {
    /** A copy of a message as somebody has it: the identity stays, the values may suffer. */
    record Copy(int message, List<NamedValue> values, String fingerprint) {
        static Copy of(int message, List<NamedValue> values) {
            return new Copy(message, values, fingerprintOf(values));
        }
    }

    /** CRC-32 of the values with their names, in hex. */
    static String fingerprintOf(List<NamedValue> values) {
        CRC32 crc = new CRC32();
        for (NamedValue value : values) {
            crc.update(value.toString().getBytes(StandardCharsets.UTF_8));
            crc.update('\n');
        }
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
