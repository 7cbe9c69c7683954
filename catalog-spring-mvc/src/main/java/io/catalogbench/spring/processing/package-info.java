/** A step that is expensive, and therefore cached. */
@NullMarked
package io.catalogbench.spring.processing;

import org.jspecify.annotations.NullMarked;
