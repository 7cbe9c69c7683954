/**
 * The load generator: one JVM per run, started with a load file, driving one server.
 *
 * <p>Gatling sends the requests; when they are due, how long they took and whether they were right
 * is recorded here. The sequence is
 *
 * <ol>
 *   <li>a warm-up, a population of its own with request names of its own, in no statistic;
 *   <li>the segments, one after another. All users of the largest segment live through all of them
 *       and meet before each; a segment with fewer connections leaves the others waiting. Each user
 *       has one connection of its own, and keeps it.
 * </ol>
 *
 * On standard output stand events, one per line, as they happen:
 *
 * <pre>
 * &#64;WARM-UP begin
 * &#64;WARM-UP end
 * &#64;SEGMENT simple.closed begin 1795161600000000000
 * &#64;SEGMENT simple.closed end 1795161603000000000
 * &#64;DONE
 * </pre>
 *
 * The numbers are nanoseconds since the epoch. Everything else goes to standard error. {@code
 * docs/load.md} describes the file, the results and the rules in full.
 */
@NullMarked
package io.catalogbench.load;

import org.jspecify.annotations.NullMarked;
