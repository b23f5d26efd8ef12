package dev.custody.desktop.pane;

import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;

/** What can be chosen in a menu, or left out. The menu stays open: whoever leaves out one thing leaves out the next one too. */
public final class TickItem extends CustomMenuItem {
    private final CheckBox box = new CheckBox() {
        /** Only shows it: what is pressed is the item, by mouse and by keyboard. */
        @Override
        public void fire() {}
    };

    /**
     * Not ticked at first.
     *
     * @param choose is told what a person wants: true if it was not ticked, or only in part
     */
    public TickItem(String name, Consumer<Boolean> choose) {
        box.setText(name);
        box.setMnemonicParsing(false);
        box.setFocusTraversable(false);
        box.setMaxWidth(Double.MAX_VALUE);
        setContent(box);
        setHideOnClick(false);
        setOnAction(_ -> {
            boolean wanted = !isTicked();
            setTicked(wanted);
            choose.accept(wanted);
        });
    }

    public void setTicked(boolean ticked) {
        box.setIndeterminate(false);
        box.setSelected(ticked);
    }

    /** Of what it stands for, some is chosen and some is not. */
    public void setTickedInPart() {
        box.setSelected(false);
        box.setIndeterminate(true);
    }

    public boolean isTicked() {
        return box.isSelected();
    }

    public String name() {
        return box.getText();
    }
}
