/** Figures over the whole catalog: records and statements. */
@NullMarked
package io.catalogbench.contract.dashboard;

import org.jspecify.annotations.NullMarked;
