/** Whether two servers answered alike, and where not: pure functions on recorded answers. */
@NullMarked
package io.catalogbench.harness.equivalence;

import org.jspecify.annotations.NullMarked;
