/** The one JSON mapping. */
@NullMarked
package io.catalogbench.contract.json;

import org.jspecify.annotations.NullMarked;
