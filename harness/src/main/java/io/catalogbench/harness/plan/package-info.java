/**
 * What to measure: plans and targets, read from YAML files and checked before anything starts. No
 * processes, no sockets, no clocks.
 */
@NullMarked
package io.catalogbench.harness.plan;

import org.jspecify.annotations.NullMarked;
