/** Tests. */
@NullMarked
package io.catalogbench.load.record;

import org.jspecify.annotations.NullMarked;
