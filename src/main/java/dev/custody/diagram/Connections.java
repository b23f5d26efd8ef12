package dev.custody.diagram;

/**
 * How many a database serves at once. A connection is held from a transaction's first statement to its commit or rollback, as those
 * of a pool are, or for a single statement outside of any transaction.
 *
 * @param atOnce how many connections there are
 * @param line how many statements may wait for one, in the order of their arrival; further ones are refused. Those whose caller has
 *     given up meanwhile stay in it: nobody tells a database that it works for nobody
 */
public record Connections(int atOnce, int line) {}
