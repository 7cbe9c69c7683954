/** What lives of cached values, warming up and keys come to, on a clock that is told the time. */
@NullMarked
package io.catalogbench.bench.cache.life;

import org.jspecify.annotations.NullMarked;
