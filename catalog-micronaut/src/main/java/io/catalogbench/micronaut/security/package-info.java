/** How a route says who may use it. */
@NullMarked
package io.catalogbench.micronaut.security;

import org.jspecify.annotations.NullMarked;
