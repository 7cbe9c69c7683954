/** Items of orders. */
@NullMarked
package io.catalogbench.spring.order;

import org.jspecify.annotations.NullMarked;
