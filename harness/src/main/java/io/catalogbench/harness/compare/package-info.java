/** What the measurements of a run add up to: a spread for each cell, a verdict for each pair. */
@NullMarked
package io.catalogbench.harness.compare;

import org.jspecify.annotations.NullMarked;
