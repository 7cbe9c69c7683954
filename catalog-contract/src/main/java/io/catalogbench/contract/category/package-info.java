/** Categories: record and statement. */
@NullMarked
package io.catalogbench.contract.category;

import org.jspecify.annotations.NullMarked;
