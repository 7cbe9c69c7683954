@NullMarked
package io.catalogbench.harness.stats;

import org.jspecify.annotations.NullMarked;
