@NullMarked
package io.catalogbench.harness.run;

import org.jspecify.annotations.NullMarked;
