package dev.custody.report;

import dev.custody.explore.GuaranteeMap;

/** What is to be said about a search: the guarantee map, with the smallest run that breaks each of its guarantees. */
public record MapReport(String name, GuaranteeMap map) implements Report {
    @Override
    public String title() {
        return map.head().title() + ": guarantee map";
    }

    @Override
    public boolean isBroken() {
        return !map.brokenClaims().isEmpty();
    }
}
