/** Runs JMH suites: interleaved forks, flags, tables and files. */
@NullMarked
package io.catalogbench.bench.launcher;

import org.jspecify.annotations.NullMarked;
