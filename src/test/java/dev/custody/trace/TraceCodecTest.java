package dev.custody.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceCodecTest {
    private final TraceCodec codec = new TraceCodec();

    @TempDir
    private Path directory;

    @Test
    void there_is_a_sample_of_every_event() {
        assertThat(OneOfEach.events().stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(TraceEvent.kinds());
    }

    @Test
    void what_is_written_is_read_back() {
        Path file = directory.resolve("a.jsonl");
        codec.write(new Trace(OneOfEach.events()), file);
        assertThat(codec.read(file).events()).isEqualTo(OneOfEach.events());
    }

    @Test
    void the_bytes_are_the_ones_on_record() throws IOException {
        Path file = directory.resolve("a.jsonl");
        codec.write(new Trace(OneOfEach.events()), file);
        try (var golden = TraceCodecTest.class.getResourceAsStream("one-of-each.jsonl")) {
            assertThat(golden).as("the golden file").isNotNull();
            assertThat(Files.readString(file)).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not json|line 1, column 1: is no complete JSON object. Each line of a trace is one; was the file cut off?",
                "`{\"at\":1,`|line 1, column 9: is no complete JSON object. Each line of a trace is one; was the file cut off?",
                "``|line 1: is no JSON object.",
                "`[1]`|line 1: is no JSON object.",
                "`{\"at\":1}`|`line 1: has no \"event\" with the name of one.`",
                "`{\"at\":1,\"event\":\"exploded\"}`|`line 1: speaks of an unknown event \"exploded\".`",
                "`{\"at\":1,\"event\":\"hop-arrived\"}`|`line 1: has no \"hop\".`",
                "`{\"at\":1,\"event\":\"hop-arrived\",\"hop\":1.5}`|`line 1: \"hop\" must be a whole number of 32 bits.`",
                "`{\"at\":1,\"event\":\"hop-arrived\",\"hop\":99999999999}`|`line 1: \"hop\" must be a whole number of 32 bits.`",
                "`{\"at\":\"x\",\"event\":\"hop-arrived\",\"hop\":1}`|`line 1: \"at\" must be a whole number of 64 bits.`",
                "`{\"at\":1,\"event\":\"hop-arrived\",\"hop\":1,\"hip\":1}`|`line 1: has a \"hip\", which hop-arrived has not.`",
                "`{\"at\":1,\"event\":\"run-ended\",\"reason\":\"bored\"}`|`line 1: \"reason\" must be one of at-rest, time-limit, event-limit.`",
            })
    void a_bad_line_is_named(String line, String problem) throws IOException {
        Path file = directory.resolve("bad.jsonl");
        Files.writeString(file, line + "\n");
        assertThatThrownBy(() -> codec.read(file))
                .isInstanceOf(TraceFileException.class)
                .hasMessage(file + ": " + problem);
    }

    @Test
    void the_line_is_counted() throws IOException {
        Path file = directory.resolve("bad.jsonl");
        Files.writeString(file, codec.write(OneOfEach.events().getFirst()) + "\n{\"at\"");
        assertThatThrownBy(() -> codec.read(file)).hasMessageContaining("bad.jsonl: line 2, column 6: ");
    }

    @Test
    void a_line_without_end_is_not_read_into_memory() throws IOException {
        Path file = directory.resolve("huge.jsonl");
        Files.write(file, new byte[TraceCodec.MAX_LINE + 10_000]);
        assertThatThrownBy(() -> codec.read(file)).hasMessageContaining("line 1: is longer than any event.");
    }

    @Test
    void nested_without_end_is_refused() throws IOException {
        Path file = directory.resolve("deep.jsonl");
        Files.writeString(file, "[".repeat(100_000));
        assertThatThrownBy(() -> codec.read(file)).isInstanceOf(TraceFileException.class);
    }

    @Test
    void what_is_no_text_or_not_there_is_named() throws IOException {
        Path file = directory.resolve("bytes.jsonl");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 1});
        assertThatThrownBy(() -> codec.read(file)).hasMessage(file + ": line 1: is not UTF-8. Is this a trace?");
        Path missing = directory.resolve("missing.jsonl");
        assertThatThrownBy(() -> codec.read(missing)).hasMessage(missing + ": there is no such file.");
        assertThatThrownBy(() -> codec.read(directory)).isInstanceOf(TraceFileException.class);
    }

    @Test
    void what_was_there_stays_until_the_trace_is_complete() throws IOException {
        Path file = directory.resolve("a.jsonl");
        Files.writeString(file, "precious");
        try (TraceWriter writer = new TraceWriter(codec, file)) {
            OneOfEach.events().forEach(writer);
            assertThat(file).hasContent("precious");
        }
        assertThat(file).hasContent("precious");
        assertThat(files()).containsExactly("a.jsonl");
        try (TraceWriter writer = new TraceWriter(codec, file)) {
            OneOfEach.events().forEach(writer);
            writer.commit();
        }
        assertThat(Files.readAllLines(file)).hasSize(OneOfEach.events().size());
        assertThat(files()).containsExactly("a.jsonl");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void a_place_that_can_not_be_written_is_named() {
        Path nowhere = directory.resolve("no/such/a.jsonl");
        assertThatThrownBy(() -> new TraceWriter(codec, nowhere))
                .hasMessage(nowhere + ": the trace can't be written: its directory does not exist. "
                        + "Choose another place, or make room there.");
        assertThatThrownBy(() -> new TraceWriter(codec, directory)).hasMessageContaining("it is a directory");
    }

    @Test
    void a_full_disk_gives_one_message() {
        Path full = Path.of("/dev/full");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(full));
        assertThatThrownBy(() -> codec.write(new Trace(OneOfEach.events()), full))
                .isInstanceOf(TraceFileException.class)
                .hasMessageContaining("/dev/full: the trace can't be written: No space left on device.");
        assertThat(full).exists();
    }
}
