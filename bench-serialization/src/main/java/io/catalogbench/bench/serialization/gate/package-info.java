/** Correct first: who may be timed, and what each codec makes of difficult input. */
@NullMarked
package io.catalogbench.bench.serialization.gate;

import org.jspecify.annotations.NullMarked;
