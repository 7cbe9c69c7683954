/** What is written and read: records, and pools of distinct values made from a seed. */
@NullMarked
package io.catalogbench.bench.serialization.payload;

import org.jspecify.annotations.NullMarked;
