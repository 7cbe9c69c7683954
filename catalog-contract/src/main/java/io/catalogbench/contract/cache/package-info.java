/** What is cached, for how long, and what a change invalidates. */
@NullMarked
package io.catalogbench.contract.cache;

import org.jspecify.annotations.NullMarked;
