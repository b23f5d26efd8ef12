package dev.custody.picture;

import dev.custody.diagram.Component;
import dev.custody.layout.Box;
import dev.custody.layout.Point;
import dev.custody.layout.ServiceAnatomy;
import dev.custody.picture.style.Part;
import dev.custody.scene.Job;
import dev.custody.scene.ServiceState;
import dev.custody.scene.StepLabel;
import dev.custody.trace.TraceEvent.StepOutcome;

/**
 * Paints a service: glass with a dashed edge, a socket for each job, the step that the job is at in words, and its shelf.
 *
 * @param token the width of a token
 */
record ServiceArt(Brush brush, Part part, ServiceAnatomy anatomy, double token) {
    /** From here on there is hardly any memory left. */
    private static final double TIGHT = 0.8;

    void paint(Component.Service service, ServiceState state) {
        double width = anatomy.width();
        brush.region(part.child("service-body"), new Box(0, 0, width, anatomy.height()));
        double head = anatomy.block(0).y();
        double pad = Math.min(anatomy.words(0, 0).x(), anatomy.seat(0, 0).x() - token / 2);
        Box heading = new Box(pad, head * 0.12, width - 2 * pad, head * 0.5);
        ComponentArt.heading(brush, part, part.child("component-title"), service, heading, false);
        brush.text(
                part.child("component-role"),
                brush.words().role(service, state, anatomy.unseated(state)),
                new Box(pad, head * 0.56, width - 2 * pad, head * 0.34),
                Brush.Align.LEFT);
        for (int i = 0; i < anatomy.replicas() * anatomy.sockets(); i++) {
            socket(i / anatomy.sockets(), i % anatomy.sockets(), state);
        }
        steps(state);
        if (anatomy.keeps()) {
            shelf(service, state);
        }
    }

    private void socket(int replica, int slot, ServiceState state) {
        boolean known = replica < state.replicas();
        Part socket = known && state.isReplicaDown(replica)
                ? part.child("socket", ":gone")
                : known && state.isReplicaAbsent(replica) ? part.child("socket", ":absent") : part.child("socket");
        Point seat = anatomy.seat(replica, slot);
        brush.region(socket, new Box(seat.x() - token / 2, seat.y() - token / 2, token, token));
    }

    private void steps(ServiceState state) {
        if (!anatomy.isWordy()) {
            say(brush.words().summary(state), anatomy.words(0, 0));
            return;
        }
        for (int replica = 0; replica < Math.min(state.replicas(), anatomy.replicas()); replica++) {
            if (state.isReplicaDown(replica) && !state.isDown() && isIdle(state, replica)) {
                say(brush.words().of("service.replica-down"), anatomy.words(replica, 0));
            }
        }
        for (Job job : state.jobs()) {
            StepLabel step = job.step();
            if (step != null && anatomy.hasSocket(job.replica(), job.slot())) {
                boolean troubled = job.outcome() != null && job.outcome() != StepOutcome.DONE;
                step(step, troubled, anatomy.words(job.replica(), job.slot()));
            }
        }
    }

    private static boolean isIdle(ServiceState state, int replica) {
        return state.jobs().stream().noneMatch(job -> job.replica() == replica && job.slot() == 0);
    }

    private void say(String text, Box room) {
        brush.words(part.child("step-row").child("step-words"), text, room);
    }

    /** A step in words, as large as they can be, and a line that says how far the program has come. */
    private void step(StepLabel step, boolean troubled, Box room) {
        Part row = troubled ? part.child("step-row", ":troubled") : part.child("step-row");
        double high = room.height() * ServiceAnatomy.BAR;
        double top = room.height() - 1.5 * high;
        brush.words(row.child("step-words"), brush.words().step(step), new Box(room.x(), room.y(), room.width(), top));
        Box track = new Box(room.x(), room.y() + top, room.width(), high);
        bar(row.child("step-track"), row.child("step-done"), track, (double) step.index() / Math.max(1, step.total()));
    }

    private void bar(Part track, Part done, Box room, double share) {
        brush.region(track, room);
        if (share > 0) {
            brush.region(done, new Box(room.x(), room.y(), room.width() * share, room.height()));
        }
    }

    /** What it keeps in itself, and how full its memory is. */
    private void shelf(Component.Service service, ServiceState state) {
        Part group = part.child();
        Box place = anatomy.shelf();
        brush.region(group.child("shelf"), place);
        int size = state.kept().size();
        int hidden = size - anatomy.shelfRoom(size);
        if (hidden > 0) {
            Point last = anatomy.shelfSeat(Integer.MAX_VALUE);
            double side = place.height();
            Box seat = new Box(last.x() - side / 2, last.y() - side / 2, side, side);
            brush.text(group.child("shelf-more"), "+" + hidden, seat, Brush.Align.CENTER);
        }
        Box below = anatomy.shelfWords();
        boolean limited = DiagramWords.isLimited(service);
        double high = below.height() * (limited ? 0.66 : 0.9);
        brush.text(
                group.child("memory-words"),
                brush.words().kept(service, state),
                new Box(below.x() + 4, below.y(), below.width() - 8, high),
                Brush.Align.LEFT);
        if (limited) {
            double used = DiagramWords.memoryUsed(service, state);
            Part bar = used >= TIGHT ? group.child("memory-used", ":tight") : group.child("memory-used");
            Box track = new Box(below.x(), below.y() + high + 1, below.width(), below.height() * 0.24);
            bar(group.child("memory-track"), bar, track, used);
        }
    }
}
