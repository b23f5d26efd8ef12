package dev.custody.engine.world;

import dev.custody.diagram.ComponentId;
import dev.custody.engine.Command;
import dev.custody.engine.CommandText;
import dev.custody.trace.TraceEvent;
import java.util.List;
import java.util.Optional;

/** Does to a world what a command says. One that makes no sense at the time is written down as ignored. */
public final class Faults {
    private final World world;
    private final Tuning tuning;

    public Faults(World world) {
        this.world = world;
        this.tuning = new Tuning(world);
    }

    /** Carries the command out now. */
    public void execute(Command command) {
        Optional<String> complaint = switch (command) {
            case Command.Kill kill -> kill(kill);
            case Command.Restart restart -> restart(restart);
            case Command.Cut cut -> cut(cut);
            case Command.Heal heal -> heal(heal);
            case Command.Slow slow -> slow(slow);
            case Command.SlowLink slow -> slowLink(slow);
            case Command.Set set -> tuning.set(set);
            case Command.SetLink set -> onWire(set.from(), set.to(), wire -> tuning.set(set, wire));
            case Command.DropReply drop -> dropReply(drop);
            case Command.RefuseWrites refuse -> refuseWrites(refuse);
            case Command.Send send -> send(send);
            case Command.SendPayload send -> sendPayload(send);
            case Command.Make make -> make(make);
            case Command.Redrive redrive -> redrive(redrive);
            case Command.Rerun rerun -> rerun(rerun);
        };
        world.changed();
        complaint.ifPresent(
                reason -> world.write(new TraceEvent.CommandIgnored(world.now(), CommandText.print(command), reason)));
    }

    private Optional<String> kill(Command.Kill kill) {
        return switch (world.find(kill.component())) {
            case null -> unknown(kill.component());
            case ClientPart _ -> Optional.of("a client stands outside and can't be killed");
            case SinkPart sink -> {
                if (!sink.isUp()) {
                    yield Optional.of(sink.id() + " is down already");
                }
                sink.kill();
                yield Optional.empty();
            }
            case ServicePart service -> {
                // Where all are killed, those that are scaled in can't be started any more either.
                List<Replica> alive = chosen(service, kill.replica()).stream()
                        .filter(replica -> !replica.isKilled())
                        .toList();
                if (kill.replica() != Command.ALL_REPLICAS && isScaledIn(alive)) {
                    yield scaledIn(service, kill.replica());
                }
                if (alive.isEmpty() && isMissing(service, kill.replica())) {
                    yield missing(service, kill.replica());
                }
                if (alive.isEmpty()) {
                    yield Optional.of(service.id() + " is down already");
                }
                world.write(new TraceEvent.Killed(world.now(), service.id(), kill.replica()));
                alive.forEach(Replica::kill);
                yield Optional.empty();
            }
        };
    }

    private Optional<String> restart(Command.Restart restart) {
        return switch (world.find(restart.component())) {
            case null -> unknown(restart.component());
            case ClientPart _ -> Optional.of("a client is never down");
            case SinkPart sink -> {
                if (sink.isUp()) {
                    yield Optional.of(sink.id() + " is up already");
                }
                sink.restart();
                yield Optional.empty();
            }
            case ServicePart service -> {
                List<Replica> dead = chosen(service, restart.replica()).stream()
                        .filter(Replica::isKilled)
                        .toList();
                if (restart.replica() != Command.ALL_REPLICAS
                        && isScaledIn(chosen(service, restart.replica()).stream()
                                .filter(replica -> !replica.isKilled())
                                .toList())) {
                    yield scaledIn(service, restart.replica());
                }
                if (dead.isEmpty() && isMissing(service, restart.replica())) {
                    yield missing(service, restart.replica());
                }
                if (dead.isEmpty()) {
                    yield Optional.of(service.id() + " is up already");
                }
                world.write(new TraceEvent.Restarted(world.now(), service.id(), restart.replica()));
                dead.forEach(Replica::restart);
                yield Optional.empty();
            }
        };
    }

    private static boolean isScaledIn(List<Replica> alive) {
        return !alive.isEmpty() && alive.stream().noneMatch(Replica::isUp);
    }

    private static Optional<String> scaledIn(ServicePart service, int replica) {
        return Optional.of(
                service.id() + "/" + replica + " is scaled in: it does not run, and starts when it is wanted again");
    }

    private static boolean isMissing(ServicePart service, int replica) {
        return replica >= service.replicas().size();
    }

    private static Optional<String> missing(ServicePart service, int replica) {
        return Optional.of(service.id() + " has no replica " + replica + " yet");
    }

    private static List<Replica> chosen(ServicePart service, int replica) {
        if (replica == Command.ALL_REPLICAS) {
            return service.replicas();
        }
        return replica < service.replicas().size() ? List.of(service.replicas().get(replica)) : List.of();
    }

    private Optional<String> cut(Command.Cut cut) {
        return onWire(cut.from(), cut.to(), wire -> {
            if (wire.isCut()) {
                return Optional.of("that direction is cut already");
            }
            world.write(new TraceEvent.LinkCut(world.now(), cut.from(), cut.to()));
            wire.cut();
            return Optional.empty();
        });
    }

    private Optional<String> heal(Command.Heal heal) {
        return onWire(heal.from(), heal.to(), wire -> {
            if (!wire.isCut()) {
                return Optional.of("that direction is not cut");
            }
            world.write(new TraceEvent.LinkHealed(world.now(), heal.from(), heal.to()));
            wire.heal();
            return Optional.empty();
        });
    }

    private Optional<String> slowLink(Command.SlowLink slow) {
        return onWire(slow.from(), slow.to(), wire -> {
            world.write(new TraceEvent.LinkSlowed(world.now(), slow.from(), slow.to(), slow.factor()));
            wire.slow(slow.factor());
            return Optional.empty();
        });
    }

    private Optional<String> dropReply(Command.DropReply drop) {
        return onWire(drop.from(), drop.to(), wire -> {
            wire.dropNextReply();
            return Optional.empty();
        });
    }

    private interface OnWire {
        Optional<String> act(Wire wire);
    }

    private Optional<String> onWire(ComponentId from, ComponentId to, OnWire action) {
        return world.network()
                .wire(from, to)
                .map(action::act)
                .orElseGet(() -> Optional.of("there is no link between " + from + " and " + to));
    }

    private Optional<String> slow(Command.Slow slow) {
        Part part = world.find(slow.component());
        if (part == null) {
            return unknown(slow.component());
        }
        world.write(new TraceEvent.Slowed(world.now(), slow.component(), slow.factor()));
        part.slow(slow.factor());
        return Optional.empty();
    }

    private Optional<String> refuseWrites(Command.RefuseWrites refuse) {
        if (!(world.find(refuse.sink()) instanceof SinkPart sink)) {
            return Optional.of("only a sink can refuse writes");
        }
        if (sink.refusesWrites() == refuse.refused()) {
            return Optional.of(sink.id() + (refuse.refused() ? " refuses writes already" : " takes writes already"));
        }
        world.write(new TraceEvent.WritesRefused(world.now(), refuse.sink(), refuse.refused()));
        sink.refuseWrites(refuse.refused());
        return Optional.empty();
    }

    private Optional<String> send(Command.Send send) {
        if (!(world.find(send.client()) instanceof ClientPart client)) {
            return Optional.of("only a client sends");
        }
        for (int i = 0; i < send.count(); i++) {
            client.send(send.nature());
        }
        return Optional.empty();
    }

    private Optional<String> sendPayload(Command.SendPayload send) {
        if (!(world.find(send.client()) instanceof ClientPart client)) {
            return Optional.of("only a client sends");
        }
        client.send(send.payload());
        return Optional.empty();
    }

    private Optional<String> make(Command.Make make) {
        if (!(world.find(make.client()) instanceof ClientPart client)) {
            return Optional.of("only a client sends");
        }
        return client.make(make.message(), make.nature())
                ? Optional.empty()
                : Optional.of(client.id() + " has sent its message " + make.message() + " already");
    }

    private Optional<String> redrive(Command.Redrive redrive) {
        if (!(world.find(redrive.deadLetters()) instanceof EntryPart deadLetters)) {
            return Optional.of("only a dead letter queue can be redriven");
        }
        if (!deadLetters.isUp()) {
            return Optional.of(deadLetters.id() + " is down");
        }
        for (Part part : world.parts()) {
            if (part instanceof EntryPart queue
                    && queue.settings().deadLetters().equals(Optional.of(deadLetters.id()))) {
                deadLetters.redriveTo(queue);
                return Optional.empty();
            }
        }
        return Optional.of(deadLetters.id() + " is no queue's dead letter queue");
    }

    private Optional<String> rerun(Command.Rerun rerun) {
        if (!(world.find(rerun.service()) instanceof ServicePart service) || !service.readsByTime()) {
            return Optional.of("only a service that fetches rows by their time can be run again");
        }
        Optional<Replica> alive =
                service.replicas().stream().filter(Replica::isUp).findFirst();
        alive.ifPresent(replica -> replica.rerun(rerun.fromMicros(), rerun.toMicros()));
        return alive.isPresent() ? Optional.empty() : Optional.of(service.id() + " is down");
    }

    private static Optional<String> unknown(ComponentId component) {
        return Optional.of("there is no component " + component);
    }
}
