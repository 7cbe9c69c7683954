/** How a route says who may use it. */
@NullMarked
package io.catalogbench.spring.security;

import org.jspecify.annotations.NullMarked;
