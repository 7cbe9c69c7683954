@NullMarked
package io.catalogbench.harness.result;

import org.jspecify.annotations.NullMarked;
