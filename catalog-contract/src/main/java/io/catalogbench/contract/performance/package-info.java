/** How long calls took. */
@NullMarked
package io.catalogbench.contract.performance;

import org.jspecify.annotations.NullMarked;
