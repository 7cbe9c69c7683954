/** Figures over the whole catalog. */
@NullMarked
package io.catalogbench.spring.dashboard;

import org.jspecify.annotations.NullMarked;
