/** Products. */
@NullMarked
package io.catalogbench.spring.product;

import org.jspecify.annotations.NullMarked;
