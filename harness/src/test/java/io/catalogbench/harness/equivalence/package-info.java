@NullMarked
package io.catalogbench.harness.equivalence;

import org.jspecify.annotations.NullMarked;
