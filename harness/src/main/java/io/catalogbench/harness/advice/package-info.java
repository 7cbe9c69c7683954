/** What a cache would save, and what it would cost, from what was logged or measured. */
@NullMarked
package io.catalogbench.harness.advice;

import org.jspecify.annotations.NullMarked;
