/** Tests. */
@NullMarked
package io.catalogbench.load;

import org.jspecify.annotations.NullMarked;
