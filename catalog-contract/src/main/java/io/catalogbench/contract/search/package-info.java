/** Full text search: query and statement. */
@NullMarked
package io.catalogbench.contract.search;

import org.jspecify.annotations.NullMarked;
