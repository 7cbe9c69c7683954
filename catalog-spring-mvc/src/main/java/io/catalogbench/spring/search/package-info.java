/** Full text search. */
@NullMarked
package io.catalogbench.spring.search;

import org.jspecify.annotations.NullMarked;
