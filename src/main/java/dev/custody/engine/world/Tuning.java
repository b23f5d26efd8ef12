package dev.custody.engine.world;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Link;
import dev.custody.diagram.Setting;
import dev.custody.diagram.Settings;
import dev.custody.diagram.Settings.Offer;
import dev.custody.engine.Command;
import dev.custody.trace.TraceEvent;
import java.util.List;
import java.util.Optional;

/** Gives settings other values while the run goes on. Returns why one can't, if so. */
final class Tuning {
    private final World world;

    Tuning(World world) {
        this.world = world;
    }

    Optional<String> set(Command.Set set) {
        ComponentId id = set.component();
        Part part = world.find(id);
        if (part == null) {
            return Optional.of("there is no component " + id);
        }
        long before = part.setting(set.setting());
        Optional<String> complaint =
                complaint(id.value(), Settings.of(world.diagram(), id), set.setting(), before, set.value());
        if (complaint.isEmpty()) {
            world.write(new TraceEvent.SettingChanged(world.now(), id, set.setting(), before, set.value()));
            part.set(set.setting(), set.value());
        }
        return complaint;
    }

    Optional<String> set(Command.SetLink set, Wire wire) {
        Link link = world.diagram().link(set.from(), set.to()).orElseThrow();
        long before = wire.setting(set.setting());
        Optional<String> complaint =
                complaint(set.from() + "->" + set.to(), Settings.of(link), set.setting(), before, set.value());
        if (complaint.isEmpty()) {
            world.write(new TraceEvent.LinkSettingChanged(
                    world.now(), set.from(), set.to(), set.setting(), before, set.value()));
            wire.set(set.setting(), set.value());
        }
        return complaint;
    }

    private static Optional<String> complaint(
            String whose, List<Offer> offers, Setting setting, long before, long value) {
        Optional<Offer> offer = Settings.find(offers, setting);
        if (offer.isEmpty()) {
            return Optional.of(whose + " has no " + setting.title() + " that can be changed");
        }
        if (!offer.get().allows(value)) {
            return Optional.of("the " + setting.title() + " of " + whose + " can be "
                    + offer.get().range());
        }
        return value == before
                ? Optional.of("the " + setting.title() + " of " + whose + " is " + setting.format(value) + " already")
                : Optional.empty();
    }
}
