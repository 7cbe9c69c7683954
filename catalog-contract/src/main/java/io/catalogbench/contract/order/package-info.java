/** Items of orders. */
@NullMarked
package io.catalogbench.contract.order;

import org.jspecify.annotations.NullMarked;
