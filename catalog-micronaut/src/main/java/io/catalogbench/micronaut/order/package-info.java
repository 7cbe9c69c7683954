/** Items of orders. */
@NullMarked
package io.catalogbench.micronaut.order;

import org.jspecify.annotations.NullMarked;
