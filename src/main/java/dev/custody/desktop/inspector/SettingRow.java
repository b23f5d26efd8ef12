package dev.custody.desktop.inspector;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Setting;
import dev.custody.diagram.Settings.Offer;
import dev.custody.engine.Command;

/**
 * A setting that can be changed, with its value at the playhead.
 *
 * @param title its name for people, with the direction if it is a link's
 * @param value in the setting's unit
 */
record SettingRow(Target target, Offer offer, String title, String hint, long value) {
    /** Whose setting it is. */
    sealed interface Target {
        Command command(Setting setting, long value);
    }

    record OfComponent(ComponentId component) implements Target {
        @Override
        public Command command(Setting setting, long value) {
            return new Command.Set(component, setting, value);
        }
    }

    record OfDirection(ComponentId from, ComponentId to) implements Target {
        @Override
        public Command command(Setting setting, long value) {
            return new Command.SetLink(from, to, setting, value);
        }
    }

    /** The same with that value. */
    SettingRow with(long other) {
        return new SettingRow(target, offer, title, hint, other);
    }

    Setting setting() {
        return offer.setting();
    }

    String text() {
        return setting().format(value);
    }

    boolean isChanged() {
        return value != offer.own();
    }

    boolean isYesOrNo() {
        return setting().unit() == Setting.Unit.YES_NO;
    }

    /** A step up or down: one more or less of what is counted, double or half of a duration; never beyond what it may be. */
    long next(boolean up) {
        long next = switch (setting().unit()) {
            case COUNT -> up ? value + 1 : value - 1;
            case DURATION -> up ? Math.max(1_000, 2 * value) : value / 2;
            case YES_NO -> up ? 1 : 0;
        };
        return Math.clamp(next, offer.least(), offer.most());
    }
}
