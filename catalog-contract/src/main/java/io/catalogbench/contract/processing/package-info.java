/** A step that is expensive, and therefore cached. */
@NullMarked
package io.catalogbench.contract.processing;

import org.jspecify.annotations.NullMarked;
