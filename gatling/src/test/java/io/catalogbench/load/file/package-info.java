/** Tests. */
@NullMarked
package io.catalogbench.load.file;

import org.jspecify.annotations.NullMarked;
