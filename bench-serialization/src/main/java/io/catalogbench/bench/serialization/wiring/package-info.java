/** Who may do what: a chain built for each request, and one that is kept. */
@NullMarked
package io.catalogbench.bench.serialization.wiring;

import org.jspecify.annotations.NullMarked;
