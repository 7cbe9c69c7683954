/** Compares our counts with Gatling's own log of the same run: two recorders, one truth. */
@NullMarked
package io.catalogbench.load.crosscheck;

import org.jspecify.annotations.NullMarked;
