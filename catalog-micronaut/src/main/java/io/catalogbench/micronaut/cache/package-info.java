/** The way to the cache. */
@NullMarked
package io.catalogbench.micronaut.cache;

import org.jspecify.annotations.NullMarked;
