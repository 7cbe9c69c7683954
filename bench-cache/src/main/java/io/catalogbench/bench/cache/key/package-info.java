/** Ways to name a cached answer after the call it answers, what they cost and what they confuse. */
@NullMarked
package io.catalogbench.bench.cache.key;

import org.jspecify.annotations.NullMarked;
