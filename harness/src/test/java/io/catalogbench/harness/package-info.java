@NullMarked
package io.catalogbench.harness;

import org.jspecify.annotations.NullMarked;
