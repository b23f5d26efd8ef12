package dev.custody.desktop.invite;

import dev.custody.audience.Attendance;
import dev.custody.audience.ClosedDoorException;
import dev.custody.audience.Door;
import dev.custody.audience.Limits;
import dev.custody.audience.PhoneServer;
import dev.custody.audience.QrCode;
import dev.custody.audience.Room;
import dev.custody.audience.Votes;
import dev.custody.desktop.bridge.Background;
import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.text.Texts;
import java.util.List;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Opens an invitation, keeps it going with each frame, and ends it. What takes long is done in the background. */
final class InviteViewModel {
    private static final int LAST_PORT = 65_535;

    private final Playback playback;
    private final Supplier<List<Door>> allDoors;
    private final Consumer<Notice> notices;
    private final Texts texts;
    private final CurrentVotes votes = new CurrentVotes();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Invitation> invitation = new ReadOnlyObjectWrapper<>(new Invitation.None());
    private final ReadOnlyObjectWrapper<Attendance> attendance = new ReadOnlyObjectWrapper<>(Attendance.NOBODY);
    private final ObservableList<Door> doors = FXCollections.observableArrayList(Door.OF_THIS_MACHINE);
    private final ObjectProperty<Door> door = new SimpleObjectProperty<>(Door.OF_THIS_MACHINE);
    private final StringProperty port = new SimpleStringProperty("");
    /** Filled by threads of the server, and told in a pulse. */
    private final Queue<RuntimeException> mistakes = new ConcurrentLinkedQueue<>();

    private @Nullable Liaison liaison;

    /** @param allDoors asks the machine for its addresses; it may take long */
    InviteViewModel(Playback playback, Supplier<List<Door>> allDoors, Consumer<Notice> notices, Texts texts) {
        this.playback = playback;
        this.allDoors = allDoors;
        this.notices = notices;
        this.texts = texts;
        playback.frameProperty().subscribe(this::pulse);
    }

    // ---- what is seen

    /** Whether the invitation is seen, over everything else. */
    BooleanProperty shownProperty() {
        return shown;
    }

    void toggle() {
        shown.set(!shown.get());
        if (shown.get()) {
            lookForDoors();
        }
    }

    ReadOnlyObjectProperty<Invitation> invitationProperty() {
        return invitation.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Attendance> attendanceProperty() {
        return attendance.getReadOnlyProperty();
    }

    ObservableList<Door> doors() {
        return doors;
    }

    /** The address that is to be invited to. */
    ObjectProperty<Door> doorProperty() {
        return door;
    }

    /** The port as it was written; empty for any. */
    StringProperty portProperty() {
        return port;
    }

    Votes votes() {
        return votes;
    }

    private void lookForDoors() {
        playback.background().start(_ -> allDoors.get(), new Then<List<Door>>() {
            @Override
            public void done(List<Door> found) {
                Door before = door.get();
                doors.setAll(found);
                door.set(found.contains(before) ? before : found.getFirst());
            }

            @Override
            public void failed(Throwable why) {
                // An invitation that is open stays open.
                notices.accept(Notice.problem(texts.of("refused.OTHER", "", "", String.valueOf(why.getMessage()))));
            }
        });
    }

    // ---- opening and ending

    /** Opens it, or says why it can't be. */
    void open() {
        if (invitation.get() instanceof Invitation.Open || invitation.get() instanceof Invitation.Moving) {
            return;
        }
        OptionalInt wanted;
        try {
            wanted = wantedPort();
        } catch (NumberFormatException noPort) {
            invitation.set(new Invitation.Refused(texts.of("refused.port", port.get())));
            return;
        }
        invitation.set(new Invitation.Moving());
        Door chosen = door.get();
        playback.background().start(_ -> opened(chosen, wanted), new Then<Invitation>() {
            @Override
            public void done(Invitation now) {
                invitation.set(now);
                if (now instanceof Invitation.Open(PhoneServer _, Room room, QrCode _)) {
                    liaison = new Liaison(playback, room);
                    votes.set(room);
                }
            }
        });
    }

    private OptionalInt wantedPort() {
        String written = port.get().strip();
        if (written.isEmpty()) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(written);
        if (number < 1 || number > LAST_PORT) {
            throw new NumberFormatException(written);
        }
        return OptionalInt.of(number);
    }

    private Invitation opened(Door chosen, OptionalInt wanted) {
        Room room = new Room(Limits.ofHall());
        try {
            PhoneServer server = PhoneServer.open(room, chosen.address(), wanted, mistakes::add);
            return new Invitation.Open(server, room, QrCode.of(server.address()));
        } catch (ClosedDoorException closed) {
            return new Invitation.Refused(texts.of(
                    "refused." + closed.why(),
                    chosen.address().getHostAddress(),
                    Integer.toString(wanted.orElse(0)),
                    String.valueOf(closed.getMessage())));
        }
    }

    /** Sends everybody home. */
    void end() {
        if (!(invitation.get() instanceof Invitation.Open open)) {
            return;
        }
        liaison = null;
        votes.set(Votes.NONE);
        attendance.set(Attendance.NOBODY);
        invitation.set(new Invitation.Moving());
        playback.background()
                .start(
                        _ -> {
                            open.server().close();
                            return new Invitation.None();
                        },
                        new Then<Invitation>() {
                            @Override
                            public void done(Invitation now) {
                                invitation.set(now);
                            }
                        });
    }

    /** Ends it at once, for good: the window is closed. */
    void close() {
        if (invitation.get() instanceof Invitation.Open open) {
            open.server().close();
        }
    }

    private void pulse(@Nullable Frame frame) {
        RuntimeException mistake = mistakes.poll();
        if (mistake != null) {
            notices.accept(Notice.problem(texts.of("mistake", mistake)));
        }
        Liaison open = liaison;
        if (frame != null && open != null && invitation.get() instanceof Invitation.Open(var _, Room room, var _)) {
            open.take(frame);
            attendance.set(room.attendance());
        }
    }

    /** What comes of work that says nothing on its way. */
    private abstract class Then<R> implements Background.Listener<Void, R> {
        @Override
        public void failed(Throwable why) {
            invitation.set(new Invitation.Refused(texts.of("refused.OTHER", "", "", String.valueOf(why.getMessage()))));
        }
    }
}
