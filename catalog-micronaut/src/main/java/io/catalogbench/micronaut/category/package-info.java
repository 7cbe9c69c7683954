/** Categories. */
@NullMarked
package io.catalogbench.micronaut.category;

import org.jspecify.annotations.NullMarked;
