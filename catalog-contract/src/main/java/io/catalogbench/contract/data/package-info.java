/** Tables, rows and statements as SQL. */
@NullMarked
package io.catalogbench.contract.data;

import org.jspecify.annotations.NullMarked;
