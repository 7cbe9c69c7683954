/** Tests. */
@NullMarked
package io.catalogbench.load.floor;

import org.jspecify.annotations.NullMarked;
