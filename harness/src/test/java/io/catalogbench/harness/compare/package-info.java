@NullMarked
package io.catalogbench.harness.compare;

import org.jspecify.annotations.NullMarked;
