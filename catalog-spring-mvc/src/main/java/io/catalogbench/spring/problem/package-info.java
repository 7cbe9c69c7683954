/** What a request is answered with when it cannot be served. */
@NullMarked
package io.catalogbench.spring.problem;

import org.jspecify.annotations.NullMarked;
