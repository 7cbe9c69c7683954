/** Tests. */
@NullMarked
package io.catalogbench.load.crosscheck;

import org.jspecify.annotations.NullMarked;
