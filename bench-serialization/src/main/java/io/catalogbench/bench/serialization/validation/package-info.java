/** Three ways to check the same constraints. */
@NullMarked
package io.catalogbench.bench.serialization.validation;

import org.jspecify.annotations.NullMarked;
