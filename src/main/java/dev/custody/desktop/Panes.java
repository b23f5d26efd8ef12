package dev.custody.desktop;

import dev.custody.desktop.advise.AdvisePane;
import dev.custody.desktop.catalogue.CataloguePane;
import dev.custody.desktop.charts.ChartsPane;
import dev.custody.desktop.compare.ComparePane;
import dev.custody.desktop.guarantees.GuaranteesPane;
import dev.custody.desktop.inspector.InspectorPane;
import dev.custody.desktop.ledger.LedgerPane;
import dev.custody.desktop.map.MapPane;
import dev.custody.desktop.pane.PaneType;
import dev.custody.desktop.pane.Place;
import dev.custody.desktop.sql.SqlPane;
import dev.custody.desktop.stage.StagePane;
import dev.custody.desktop.transcript.TranscriptPane;
import java.util.List;

/** The panels of the window. A new one is a package with its view, its view-model and its texts, and a line here. */
final class Panes {
    /** In the order of their tabs, and of their keys: Ctrl+1 to Ctrl+9, and on with Ctrl+Shift+1. */
    static final List<PaneType> ALL = List.of(
            new PaneType("catalogue", Place.LEFT, CataloguePane.class, CataloguePane::new),
            new PaneType("stage", Place.CENTRE, StagePane.class, StagePane::new),
            new PaneType("map", Place.CENTRE, MapPane.class, MapPane::new),
            new PaneType("compare", Place.CENTRE, ComparePane.class, ComparePane::new),
            new PaneType("inspector", Place.RIGHT, InspectorPane.class, InspectorPane::new),
            new PaneType("ledger", Place.RIGHT, LedgerPane.class, LedgerPane::new),
            new PaneType("guarantees", Place.RIGHT_BELOW, GuaranteesPane.class, GuaranteesPane::new),
            new PaneType("charts", Place.BELOW, ChartsPane.class, ChartsPane::new),
            new PaneType("transcript", Place.BELOW, TranscriptPane.class, TranscriptPane::new),
            new PaneType("sql", Place.BELOW, SqlPane.class, SqlPane::new),
            new PaneType("advise", Place.CENTRE, AdvisePane.class, AdvisePane::new));

    /** What is seen at the first start. */
    static final List<String> AT_FIRST = List.of("catalogue", "stage", "ledger", "guarantees");

    private Panes() {}
}
