/** JSON libraries behind one interface. */
@NullMarked
package io.catalogbench.bench.serialization.codec;

import org.jspecify.annotations.NullMarked;
