package dev.custody.desktop.prefs;

import dev.custody.desktop.bridge.Speed;
import dev.custody.diagram.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered from one start to the next. What a file lacks is as it is by default, so that files of earlier and of later
 * versions can be read.
 *
 * @param pace what runs are played at: virtual seconds per second, 0 for the pace that follows the action
 * @param diagram the id of the diagram that was open last; empty for none
 * @param recent the run files that were opened or saved last, the last one first
 * @param places where components were put: by the id of the diagram, and that of the component
 * @param tourSeen whether the tour was shown
 * @param presenting on which screens a presentation was
 */
public record Preferences(
        WindowPlace window,
        Panels panels,
        Looks looks,
        Words words,
        double pace,
        String diagram,
        List<String> recent,
        Map<String, Map<String, Place>> places,
        boolean tourSeen,
        PresentPlaces presenting) {
    /** As many recent files are kept. */
    public static final int MOST_RECENT = 10;

    public static final Preferences DEFAULTS = new Preferences(
            WindowPlace.DEFAULT,
            Panels.AS_AT_FIRST,
            Looks.DEFAULT,
            Words.DEFAULT,
            Speed.ACTION.factor(),
            "",
            List.of(),
            Map.of(),
            false,
            PresentPlaces.DEFAULT);

    public Preferences(
            @Nullable WindowPlace window,
            @Nullable Panels panels,
            @Nullable Looks looks,
            @Nullable Words words,
            double pace,
            @Nullable String diagram,
            @Nullable List<String> recent,
            @Nullable Map<String, Map<String, Place>> places,
            boolean tourSeen,
            @Nullable PresentPlaces presenting) {
        this.window = window == null ? WindowPlace.DEFAULT : window;
        this.panels = panels == null ? Panels.AS_AT_FIRST : panels;
        this.looks = looks == null ? Looks.DEFAULT : looks;
        this.words = words == null ? Words.DEFAULT : words;
        this.pace = Speed.LADDER.contains(new Speed(pace)) ? pace : Speed.ACTION.factor();
        this.diagram = diagram == null ? "" : diagram;
        this.recent = recent == null ? List.of() : List.copyOf(recent.subList(0, Math.min(MOST_RECENT, recent.size())));
        this.places = places == null ? Map.of() : copy(places);
        this.tourSeen = tourSeen;
        this.presenting = presenting == null ? PresentPlaces.DEFAULT : presenting;
    }

    private static Map<String, Map<String, Place>> copy(Map<String, Map<String, Place>> places) {
        Map<String, Map<String, Place>> copy = new LinkedHashMap<>();
        places.forEach((id, byComponent) -> copy.put(id, Map.copyOf(byComponent)));
        return Map.copyOf(copy);
    }

    public Speed speed() {
        return new Speed(pace);
    }

    public Preferences withWindow(WindowPlace place) {
        return new Preferences(place, panels, looks, words, pace, diagram, recent, places, tourSeen, presenting);
    }

    public Preferences withPanels(Panels seen) {
        return new Preferences(window, seen, looks, words, pace, diagram, recent, places, tourSeen, presenting);
    }

    public Preferences withLooks(Looks chosen) {
        return new Preferences(window, panels, chosen, words, pace, diagram, recent, places, tourSeen, presenting);
    }

    public Preferences withWords(Words chosen) {
        return new Preferences(window, panels, looks, chosen, pace, diagram, recent, places, tourSeen, presenting);
    }

    public Preferences withSpeed(Speed chosen) {
        return new Preferences(
                window, panels, looks, words, chosen.factor(), diagram, recent, places, tourSeen, presenting);
    }

    public Preferences withDiagram(String id) {
        return new Preferences(window, panels, looks, words, pace, id, recent, places, tourSeen, presenting);
    }

    /** With a run file as the one that was used last. */
    public Preferences withRecent(String file) {
        List<String> files = new ArrayList<>(recent);
        files.remove(file);
        files.addFirst(file);
        return new Preferences(window, panels, looks, words, pace, diagram, files, places, tourSeen, presenting);
    }

    /** Without a run file that is not there any more. */
    public Preferences withoutRecent(String file) {
        List<String> files = recent.stream().filter(each -> !each.equals(file)).toList();
        return new Preferences(window, panels, looks, words, pace, diagram, files, places, tourSeen, presenting);
    }

    /** With other places for the components of a diagram; without any, they stand where it says. */
    public Preferences withPlaces(String id, Map<String, Place> byComponent) {
        Map<String, Map<String, Place>> changed = new LinkedHashMap<>(places);
        if (byComponent.isEmpty()) {
            changed.remove(id);
        } else {
            changed.put(id, byComponent);
        }
        return new Preferences(window, panels, looks, words, pace, diagram, recent, changed, tourSeen, presenting);
    }

    public Preferences withTourSeen() {
        return new Preferences(window, panels, looks, words, pace, diagram, recent, places, true, presenting);
    }

    public Preferences withPresenting(PresentPlaces seen) {
        return new Preferences(window, panels, looks, words, pace, diagram, recent, places, tourSeen, seen);
    }

    /** With what a person chooses as it is by default; what the window merely remembers stays. */
    public Preferences withDefaultChoices() {
        return withLooks(Looks.DEFAULT).withWords(Words.DEFAULT).withSpeed(Speed.ACTION);
    }
}
