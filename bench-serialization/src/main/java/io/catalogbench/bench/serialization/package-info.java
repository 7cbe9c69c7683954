/** What JSON costs: codecs, payloads, validation and wiring, measured with JMH. */
@NullMarked
package io.catalogbench.bench.serialization;

import org.jspecify.annotations.NullMarked;
