/** Full text search. */
@NullMarked
package io.catalogbench.micronaut.search;

import org.jspecify.annotations.NullMarked;
