/** What JMH runs; each method is the one line that is timed. */
@NullMarked
package io.catalogbench.bench.serialization.benchmark;

import org.jspecify.annotations.NullMarked;
