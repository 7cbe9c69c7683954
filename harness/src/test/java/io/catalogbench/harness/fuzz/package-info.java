@NullMarked
package io.catalogbench.harness.fuzz;

import org.jspecify.annotations.NullMarked;
