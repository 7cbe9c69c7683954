/** The administration of the cache. */
@NullMarked
package io.catalogbench.spring.cache;

import org.jspecify.annotations.NullMarked;
