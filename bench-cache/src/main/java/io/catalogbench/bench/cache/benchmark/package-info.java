/** The benchmarks, one lesson each. */
@NullMarked
package io.catalogbench.bench.cache.benchmark;

import org.jspecify.annotations.NullMarked;
