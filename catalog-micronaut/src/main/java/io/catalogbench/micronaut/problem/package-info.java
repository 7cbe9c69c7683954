/** What a request is answered with when it cannot be served. */
@NullMarked
package io.catalogbench.micronaut.problem;

import org.jspecify.annotations.NullMarked;
