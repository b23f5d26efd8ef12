package dev.custody.ledger;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Keeping;
import dev.custody.diagram.TableId;

/** One way in which a message is in somebody's hands: a copy of it, at a place. */
public sealed interface Holding {
    /** Whether it outlives a kill of who has it: then it is held, otherwise only carried. */
    boolean isDurable();

    /** Whether it is at that component. */
    default boolean isAt(ComponentId component) {
        return this instanceof AtComponent at && at.component().equals(component);
    }

    /** All but what is on its way. */
    sealed interface AtComponent extends Holding {
        ComponentId component();
    }

    /** A row of a database; carried only, as long as its transaction is open. */
    record InRow(TableId table, int row, boolean committed) implements AtComponent {
        @Override
        public ComponentId component() {
            return table.database();
        }

        @Override
        public boolean isDurable() {
            return committed;
        }
    }

    /** An entry of a queue, or of a topic's subscription ({@code channel}; empty for a queue). */
    record InEntry(ComponentId sink, String channel, int entry) implements AtComponent {
        @Override
        public ComponentId component() {
            return sink;
        }

        @Override
        public boolean isDurable() {
            return true;
        }
    }

    /** In the hands of a job of a service. */
    record InJob(int job, ComponentId service, int replica) implements AtComponent {
        @Override
        public ComponentId component() {
            return service;
        }

        @Override
        public boolean isDurable() {
            return false;
        }
    }

    /** In the memory or on the disk of a replica, which are gone with it. */
    record Kept(ComponentId service, int replica, Keeping in) implements AtComponent {
        @Override
        public ComponentId component() {
            return service;
        }

        @Override
        public boolean isDurable() {
            return false;
        }
    }

    /** On its way on a link. */
    record OnHop(int hop, ComponentId from, ComponentId to) implements Holding {
        @Override
        public boolean isDurable() {
            return false;
        }
    }

    /** It arrived at a service that has no place free for it yet. */
    record Waiting(int hop, ComponentId service, int replica) implements AtComponent {
        @Override
        public ComponentId component() {
            return service;
        }

        @Override
        public boolean isDurable() {
            return false;
        }
    }
}
