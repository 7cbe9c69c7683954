/** A step that is expensive, and therefore cached. */
@NullMarked
package io.catalogbench.micronaut.processing;

import org.jspecify.annotations.NullMarked;
