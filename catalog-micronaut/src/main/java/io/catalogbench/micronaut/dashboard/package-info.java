/** Figures over the whole catalog. */
@NullMarked
package io.catalogbench.micronaut.dashboard;

import org.jspecify.annotations.NullMarked;
