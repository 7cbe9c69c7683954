/** What a server tells about itself to who collects metrics; the same names in both. */
@NullMarked
package io.catalogbench.cache.metrics;

import org.jspecify.annotations.NullMarked;
