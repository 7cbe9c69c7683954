/** The event loops that carry every request. */
@NullMarked
package io.catalogbench.micronaut.loop;

import org.jspecify.annotations.NullMarked;
