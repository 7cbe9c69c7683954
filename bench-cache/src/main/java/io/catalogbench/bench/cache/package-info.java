/** What caching costs: keys, stores, compression and fragments, measured with JMH. */
@NullMarked
package io.catalogbench.bench.cache;

import org.jspecify.annotations.NullMarked;
