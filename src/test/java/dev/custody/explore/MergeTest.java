package dev.custody.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.custody.diagram.Diagram;
import dev.custody.sink.heap.HeapSinks;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeTest {
    private static final Scope SCOPE = new Scope(
            SmallDiagram.boastful(),
            List.of(FaultKind.KILL, FaultKind.CUT, FaultKind.POISON),
            1,
            2,
            2,
            100,
            Shard.WHOLE);

    private static List<Merge.Named> shards(Scope scope, int of) {
        return new ArrayList<>(IntStream.rangeClosed(1, of)
                .mapToObj(i -> new Merge.Named("part-" + i, SweepTest.sweep(scope.part(new Shard(i, of)))))
                .map(named -> new Merge.Named(named.name(), reread(named.map())))
                .toList());
    }

    private static GuaranteeMap reread(GuaranteeMap map) {
        MapFile.Reading reading = MapFile.read("map.json", MapFile.text(map).getBytes(StandardCharsets.UTF_8));
        assertThat(reading).isEqualTo(new MapFile.Read(map));
        return map;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void allShardsTogetherAreTheWholeByteForByte(int of) {
        List<Merge.Named> shards = shards(SCOPE, of);
        Collections.reverse(shards);

        assertThat(Merge.of(shards)).isInstanceOfSatisfying(Merge.Merged.class, merged -> {
            assertThat(merged.missing()).isEmpty();
            assertThat(MapFile.text(merged.map())).isEqualTo(MapFile.text(SweepTest.sweep(SCOPE)));
        });
    }

    @Test
    void pairsOfFaultsToo() {
        Scope pairs = new Scope(SCOPE.diagram(), SCOPE.kinds(), 2, 1, 1, 100, Shard.WHOLE);

        assertThat(Merge.of(shards(pairs, 3)))
                .isInstanceOfSatisfying(
                        Merge.Merged.class,
                        merged ->
                                assertThat(MapFile.text(merged.map())).isEqualTo(MapFile.text(SweepTest.sweep(pairs))));
    }

    @Test
    void withShardsMissingItIsIncompleteAndCanBeMergedOn() {
        List<Merge.Named> shards = shards(SCOPE, 3);
        Merge.Merged some = (Merge.Merged) Merge.of(List.of(shards.get(2), shards.get(0)));

        assertThat(some.missing()).containsExactly(2);
        assertThat(some.map().head().isComplete()).isFalse();
        assertThat(some.map().head().shards()).containsExactly(1, 3);
        Merge.Merged all = (Merge.Merged) Merge.of(List.of(shards.get(1), new Merge.Named("some", reread(some.map()))));
        assertThat(MapFile.text(all.map())).isEqualTo(MapFile.text(SweepTest.sweep(SCOPE)));
    }

    private static void assertRefused(GuaranteeMap a, GuaranteeMap b, String... why) {
        assertThat(Merge.of(List.of(new Merge.Named("a.json", a), new Merge.Named("b.json", b))))
                .asInstanceOf(type(Merge.Refused.class))
                .extracting(Merge.Refused::why, LIST)
                .containsExactly((Object[]) why);
    }

    private static GuaranteeMap part(Scope scope, String tool, int shard) {
        return new Sweep(scope.part(new Shard(shard, 2)), tool, HeapSinks::new, Watch.nobody()).run();
    }

    @Test
    void whatDoesNotBelongTogetherIsRefusedAndTheDifferenceIsNamed() {
        Diagram diagram = SmallDiagram.boastful();
        List<FaultKind> kill = List.of(FaultKind.KILL);
        Scope scope = new Scope(diagram, kill, 1, 1, 1, 100, Shard.WHOLE);
        GuaranteeMap a = part(scope, "1.0", 1);

        assertRefused(a, part(scope, "1.0", 1), "Shard 1 is in both a.json and b.json.");
        assertRefused(a, part(scope, "1.1", 2), "The version of Custody differs: 1.0 in a.json, 1.1 in b.json.");
        assertRefused(
                a,
                part(new Scope(SmallDiagram.sound(), kill, 1, 1, 1, 100, Shard.WHOLE), "1.0", 1),
                "The content (hash) of the diagram differs: " + diagram.hash() + " in a.json, "
                        + SmallDiagram.sound().hash() + " in b.json.");
        assertRefused(
                a,
                part(new Scope(diagram, List.of(FaultKind.CUT), 2, 3, 2, 50, Shard.WHOLE), "1.0", 2),
                "The number of seeds differs: 1 in a.json, 3 in b.json.",
                "The number of messages differs: 1 in a.json, 2 in b.json.",
                "The set of faults differs: kill in a.json, cut in b.json.",
                "The depth differs: 1 in a.json, 2 in b.json.",
                "The limit of pairs differs: 0 in a.json, 50 in b.json.");
        assertRefused(
                a,
                SweepTest.sweep(new Scope(diagram, kill, 1, 1, 1, 100, new Shard(3, 3))),
                "The version of Custody differs: 1.0 in a.json, test in b.json.",
                "The number of shards differs: 2 in a.json, 3 in b.json.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"kind\": \"custody guarantee map\", \"format\": 2}",
                "{\"kind\": \"custody guarantee map\", \"format\": 1}",
                "{\"kind\": \"custody guarantee map\", \"format\": 1, \"head\": {}, \"guarantees\": [], \"rows\": [], \"witnesses\": []}"
            })
    void whatIsNoMapIsNamed(String text) {
        assertThat(MapFile.read("x.json", text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MapFile.Broken.class);
    }

    @Test
    void aDamagedMapSaysWhere() {
        String text = MapFile.text(SweepTest.sweep(SweepTest.scope(SmallDiagram.sound(), 1)));

        MapFile.Reading damaged = MapFile.read(
                "x.json",
                text.replaceFirst("\"phase\" : \"before\"", "\"phase\" : 3").getBytes(StandardCharsets.UTF_8));
        assertThat(damaged)
                .isInstanceOfSatisfying(
                        MapFile.Broken.class,
                        broken -> assertThat(broken.problem().pointer()).matches("/rows/[0-9]+/phase"));
    }
}
