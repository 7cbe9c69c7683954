/** What the server tells to who collects metrics. */
@NullMarked
package io.catalogbench.micronaut.metrics;

import org.jspecify.annotations.NullMarked;
