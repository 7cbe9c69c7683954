/** What the load scenarios request. */
@NullMarked
package io.catalogbench.contract.load;

import org.jspecify.annotations.NullMarked;
