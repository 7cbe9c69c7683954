/** Products. */
@NullMarked
package io.catalogbench.micronaut.product;

import org.jspecify.annotations.NullMarked;
