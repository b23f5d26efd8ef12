package dev.custody.explore;

import dev.custody.diagram.ComponentId;

/**
 * Somebody who can be killed.
 *
 * @param replica from 0; {@link dev.custody.engine.Command#ALL_REPLICAS} for the whole component
 */
record Target(ComponentId component, int replica) {}
