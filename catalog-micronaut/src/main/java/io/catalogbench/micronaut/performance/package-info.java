/** How long calls took. */
@NullMarked
package io.catalogbench.micronaut.performance;

import org.jspecify.annotations.NullMarked;
