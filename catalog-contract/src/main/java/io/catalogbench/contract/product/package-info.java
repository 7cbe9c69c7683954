/** Products: records, filters and statements. */
@NullMarked
package io.catalogbench.contract.product;

import org.jspecify.annotations.NullMarked;
