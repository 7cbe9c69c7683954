/**
 * The contract as black-box HTTP tests: the same classes pass against every server.
 *
 * <p>A server's build runs them over its packaged jar with these system properties:
 *
 * <ul>
 *   <li>{@code catalog.jar}: the jar, started by {@code java -jar};
 *   <li>{@code catalog.arguments}: its arguments, separated by spaces, such as {@code
 *       --cache=redis}; port, PostgreSQL and Redis are added;
 *   <li>{@code catalog.java}: what to start it with; the {@code java} of the tests by default.
 * </ul>
 *
 * <p>A server's pom declares this module in test scope, the property {@code contract.phase} as
 * {@code integration-test} and the plugin {@code maven-failsafe-plugin}; the parent pom knows the
 * rest: one run for each cache.
 *
 * <p>All classes share one server, database and Redis, and none of them resets anything, because a
 * cache inside the server cannot be reset from outside: a test changes only products that it
 * created itself. Tests that need more start a server of their own.
 */
@NullMarked
package io.catalogbench.tck;

import org.jspecify.annotations.NullMarked;
