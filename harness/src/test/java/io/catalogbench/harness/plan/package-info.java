@NullMarked
package io.catalogbench.harness.plan;

import org.jspecify.annotations.NullMarked;
