package dev.custody.planted.display;

import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.ApplicationTest;

/** A test with TestFX's own robot. */
@ExtendWith(ApplicationExtension.class)
final class Offender {
    Object robot() {
        return new FxRobot();
    }

    static final class OffenderOfItsOwn extends FxRobot {}

    static final class OffenderByBirth extends ApplicationTest {}
}
