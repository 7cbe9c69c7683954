/** How long calls took. */
@NullMarked
package io.catalogbench.spring.performance;

import org.jspecify.annotations.NullMarked;
