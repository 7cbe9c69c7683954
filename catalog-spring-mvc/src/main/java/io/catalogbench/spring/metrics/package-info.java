/** What the server tells to who collects metrics. */
@NullMarked
package io.catalogbench.spring.metrics;

import org.jspecify.annotations.NullMarked;
