package dev.custody.desktop.canvas;

import dev.custody.diagram.Component;
import dev.custody.layout.Box;
import dev.custody.layout.Point;
import dev.custody.layout.ServiceAnatomy;
import dev.custody.picture.DiagramWords;
import dev.custody.scene.ComponentState;
import dev.custody.scene.Job;
import dev.custody.scene.ServiceState;
import dev.custody.scene.StepLabel;
import dev.custody.trace.TraceEvent.StepOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A service: glass with a dashed edge, a socket for each job, and the step that the job is at in words. */
final class ServiceView extends ComponentView {
    private static final PseudoClass TROUBLED = PseudoClass.getPseudoClass("troubled");
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");
    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");

    private final ServiceAnatomy anatomy;
    private final Component.Service service;
    private final Region body = new Region();
    private final FitText title = text(HPos.LEFT, "component-title");
    private final FitText role = text(HPos.LEFT, "component-role");
    private final List<Region> sockets = new ArrayList<>();
    private final List<StepRow> rows = new ArrayList<>();
    private final @Nullable ShelfView shelf;

    ServiceView(Component.Service service, ServiceAnatomy anatomy, double token, DiagramWords words) {
        super(service, anatomy, words);
        this.service = service;
        this.anatomy = anatomy;
        this.token = token;
        body.getStyleClass().add("service-body");
        title.setText(service.title());
        getChildren().addAll(body, title, role);
        for (int i = 0; i < anatomy.replicas() * anatomy.sockets(); i++) {
            Region socket = new Region();
            socket.getStyleClass().add("socket");
            socket.setMouseTransparent(true);
            sockets.add(socket);
        }
        getChildren().addAll(sockets);
        int count = anatomy.isWordy() ? sockets.size() : 1;
        for (int i = 0; i < count; i++) {
            rows.add(new StepRow());
        }
        getChildren().addAll(rows);
        shelf = anatomy.keeps() ? new ShelfView(service, anatomy, words) : null;
        if (shelf != null) {
            getChildren().add(shelf);
        }
        finish();
    }

    private final double token;

    /** A step in words, as large as they can be, and a line that says how far the program has come. */
    private static final class StepRow extends Region {
        private final FitText words = FitText.wrapping(HPos.LEFT, "step-words");
        private final Region track = new Region();
        private final Region done = new Region();
        private double fraction;

        StepRow() {
            track.getStyleClass().add("step-track");
            done.getStyleClass().add("step-done");
            getStyleClass().add("step-row");
            setMouseTransparent(true);
            getChildren().addAll(words, track, done);
        }

        void set(@Nullable StepLabel step, String text, boolean troubled) {
            pseudoClassStateChanged(TROUBLED, troubled);
            setVisible(step != null);
            if (step != null) {
                words.setText(text);
                fraction = (double) step.index() / Math.max(1, step.total());
                requestLayout();
            }
        }

        void say(String text) {
            pseudoClassStateChanged(TROUBLED, false);
            setVisible(!text.isEmpty());
            words.setText(text);
            fraction = 0;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth();
            double height = getHeight();
            boolean bar = fraction > 0;
            double barHeight = height * ServiceAnatomy.BAR;
            double barTop = height - 1.5 * barHeight;
            words.resizeRelocate(0, 0, width, bar ? barTop : height);
            track.setVisible(bar);
            done.setVisible(bar);
            track.resizeRelocate(0, barTop, width, barHeight);
            done.resizeRelocate(0, barTop, width * fraction, barHeight);
        }
    }

    @Override
    void update(ComponentState state) {
        ServiceState now = (ServiceState) state;
        role.setText(words.role(service, now, anatomy.unseated(now)));
        if (shelf != null) {
            shelf.show(now);
        }
        for (int i = 0; i < sockets.size(); i++) {
            int replica = i / anatomy.sockets();
            sockets.get(i).pseudoClassStateChanged(ABSENT, replica < now.replicas() && now.isReplicaAbsent(replica));
            sockets.get(i).pseudoClassStateChanged(GONE, replica < now.replicas() && now.isReplicaDown(replica));
        }
        if (anatomy.isWordy()) {
            for (StepRow row : rows) {
                row.set(null, "", false);
            }
            for (int replica = 0; replica < now.replicas(); replica++) {
                if (now.isReplicaDown(replica) && !now.isDown() && replica < anatomy.replicas()) {
                    rows.get(replica * anatomy.sockets()).say(words.of("service.replica-down"));
                }
            }
            for (Job job : now.jobs()) {
                if (anatomy.hasSocket(job.replica(), job.slot())) {
                    int index = job.replica() * anatomy.sockets() + job.slot();
                    boolean troubled = job.outcome() != null && job.outcome() != StepOutcome.DONE;
                    StepLabel step = job.step();
                    rows.get(index).set(step, step == null ? "" : words.step(step), troubled);
                }
            }
        } else {
            rows.getFirst().say(words.summary(now));
        }
    }

    @Override
    String tell(ComponentState state) {
        ServiceState now = (ServiceState) state;
        StringBuilder text = new StringBuilder(words.role(service.role()) + ". ");
        if (service.scale().isPresent()) {
            text.append(words.of("service.replicas", now.wanted(), now.replicas()));
        }
        if (shelf != null) {
            text.append(words.kept(service, now)).append(". ");
        }
        if (now.jobs().isEmpty()) {
            text.append(words.of("service.idle"));
        }
        for (Job job : now.jobs()) {
            text.append(tell(job));
        }
        return text.toString().strip();
    }

    private String tell(Job job) {
        String what = job.messages().isEmpty()
                ? words.of("service.program")
                : job.messages().stream()
                        .map(message -> words.of("service.message", Integer.toString(message.number())))
                        .collect(Collectors.joining(", "));
        StepLabel step = job.step();
        return step == null
                ? words.of("service.job", what)
                : words.of("service.job.step", what, words.step(step), step.index(), step.total());
    }

    @Override
    void arrange(double width, double height) {
        body.resizeRelocate(0, 0, width, height);
        if (shelf != null) {
            shelf.resizeRelocate(0, 0, width, height);
        }
        double head = anatomy.block(0).y();
        double left = anatomy.words(0, 0).x();
        double pad = Math.min(left, anatomy.seat(0, 0).x() - token / 2);
        arrangeHeading(title, new Box(pad, head * 0.12, width - 2 * pad, head * 0.5), false);
        role.resizeRelocate(pad, head * 0.56, width - 2 * pad, head * 0.34);
        for (int i = 0; i < sockets.size(); i++) {
            Point seat = anatomy.seat(i / anatomy.sockets(), i % anatomy.sockets());
            sockets.get(i).resizeRelocate(seat.x() - token / 2, seat.y() - token / 2, token, token);
        }
        for (int i = 0; i < rows.size(); i++) {
            Box box = anatomy.words(i / anatomy.sockets(), i % anatomy.sockets());
            rows.get(i).resizeRelocate(box.x(), box.y(), box.width(), box.height());
        }
    }
}
