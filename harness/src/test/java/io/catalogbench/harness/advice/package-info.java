/** Worked examples, checked by hand. */
@NullMarked
package io.catalogbench.harness.advice;

import org.jspecify.annotations.NullMarked;
