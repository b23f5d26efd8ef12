package dev.custody.explore;

import com.fasterxml.jackson.databind.JsonNode;
import dev.custody.diagram.Claim;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Guarantee;
import dev.custody.diagram.MessageTypeId;
import dev.custody.diagram.Nature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what {@link MapFile} wrote, which may have been damaged since. */
final class MapReader {
    private MapReader() {}

    /** Where it is not what was written. */
    static final class Damaged extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String pointer;

        Damaged(String pointer) {
            super(pointer, null, false, false);
            this.pointer = pointer;
        }

        String pointer() {
            return pointer;
        }
    }

    /** @throws Damaged if something is missing or wrong */
    static GuaranteeMap map(JsonNode root) {
        List<Question> questions = new ArrayList<>();
        forEach(root, "", "guarantees", (node, at) -> questions.add(question(node, at)));
        List<MapRow> rows = new ArrayList<>();
        forEach(root, "", "rows", (node, at) -> rows.add(row(node, at, questions.size())));
        List<Witness> witnesses = new ArrayList<>();
        forEach(root, "", "witnesses", (node, at) -> witnesses.add(witness(node, at, rows.size(), questions.size())));
        return new GuaranteeMap(head(root.path("head")), questions, rows, witnesses);
    }

    private static GuaranteeMap.Head head(JsonNode node) {
        String at = "/head";
        List<String> faults = new ArrayList<>();
        forEach(node, at, "faults", (fault, where) -> faults.add(text(fault, where)));
        List<Integer> shards = new ArrayList<>();
        forEach(node, at, "shards", (shard, where) -> shards.add((int) whole(shard, where)));
        GuaranteeMap.Head head = new GuaranteeMap.Head(
                text(node.path("tool"), at + "/tool"),
                text(node.path("diagram"), at + "/diagram"),
                text(node.path("title"), at + "/title"),
                text(node.path("hash"), at + "/hash"),
                (int) whole(node.path("seeds"), at + "/seeds"),
                (int) whole(node.path("messages"), at + "/messages"),
                faults,
                (int) whole(node.path("depth"), at + "/depth"),
                whole(node.path("pairs"), at + "/pairs"),
                whole(node.path("mostPairs"), at + "/mostPairs"),
                whole(node.path("points"), at + "/points"),
                whole(node.path("runs"), at + "/runs"),
                (int) whole(node.path("of"), at + "/of"),
                shards);
        if (shards.isEmpty() || shards.stream().anyMatch(shard -> shard < 1 || shard > head.of())) {
            throw new Damaged(at + "/shards");
        }
        return head;
    }

    private static Question question(JsonNode node, String at) {
        String id = text(node.path("guarantee"), at + "/guarantee");
        Guarantee guarantee = Arrays.stream(Guarantee.values())
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Damaged(at + "/guarantee"));
        Question.Part part = Arrays.stream(Question.Part.values())
                .filter(known -> known.id().equals(node.path("part").asText()))
                .findFirst()
                .orElseThrow(() -> new Damaged(at + "/part"));
        Optional<ComponentId> down = node.has("whileDown")
                ? Optional.of(new ComponentId(text(node.path("whileDown"), at + "/whileDown")))
                : Optional.empty();
        List<MessageTypeId> types = new ArrayList<>();
        List<Nature> natures = new ArrayList<>();
        if (node.has("for")) {
            forEach(node, at, "for", (about, where) -> {
                String name = text(about, where);
                Nature.named(name).ifPresentOrElse(natures::add, () -> types.add(new MessageTypeId(name)));
            });
        }
        return new Question(new Claim(guarantee, down, types, natures), part);
    }

    private static MapRow row(JsonNode node, String at, int columns) {
        List<Cell> cells = new ArrayList<>();
        forEach(
                node,
                at,
                "cells",
                (cell, where) -> cells.add(new Cell(
                        whole(cell.path(0), where + "/0"),
                        whole(cell.path(1), where + "/1"),
                        whole(cell.path(2), where + "/2"))));
        if (cells.size() != columns) {
            throw new Damaged(at + "/cells");
        }
        return new MapRow(
                text(node.path("fault"), at + "/fault"),
                text(node.path("on"), at + "/on"),
                text(node.path("onTitle"), at + "/onTitle"),
                text(node.path("actor"), at + "/actor"),
                text(node.path("actorTitle"), at + "/actorTitle"),
                text(node.path("step"), at + "/step"),
                text(node.path("what"), at + "/what"),
                text(node.path("phase"), at + "/phase"),
                text(node.path("then"), at + "/then"),
                cells);
    }

    private static Witness witness(JsonNode node, String at, int rows, int columns) {
        List<Witness.Given> commands = new ArrayList<>();
        forEach(
                node,
                at,
                "commands",
                (command, where) -> commands.add(new Witness.Given(
                        whole(command.path("atMicros"), where + "/atMicros"),
                        whole(command.path("after"), where + "/after"),
                        text(command.path("do"), where + "/do"))));
        List<String> story = new ArrayList<>();
        forEach(node, at, "story", (line, where) -> story.add(text(line, where)));
        int row = (int) whole(node.path("row"), at + "/row");
        int question = (int) whole(node.path("guarantee"), at + "/guarantee");
        if (row < 0 || row >= rows || question < 0 || question >= columns) {
            throw new Damaged(at);
        }
        return new Witness(
                row,
                question,
                (int) whole(node.path("messages"), at + "/messages"),
                whole(node.path("seed"), at + "/seed"),
                (int) whole(node.path("faults"), at + "/faults"),
                commands,
                text(node.path("sentence"), at + "/sentence"),
                text(node.path("reason"), at + "/reason"),
                story);
    }

    private interface Element {
        void read(JsonNode node, String at);
    }

    private static void forEach(JsonNode object, String at, String name, Element element) {
        JsonNode list = object.path(name);
        if (!list.isArray()) {
            throw new Damaged(at + "/" + name);
        }
        for (int i = 0; i < list.size(); i++) {
            element.read(list.get(i), at + "/" + name + "/" + i);
        }
    }

    private static String text(JsonNode node, String at) {
        if (!node.isTextual()) {
            throw new Damaged(at);
        }
        return node.textValue();
    }

    private static long whole(JsonNode node, String at) {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new Damaged(at);
        }
        return node.longValue();
    }
}
