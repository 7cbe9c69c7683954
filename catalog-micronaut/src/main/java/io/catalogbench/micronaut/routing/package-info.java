/** Where the framework's idea of a route is wider or narrower than the contract's. */
@NullMarked
package io.catalogbench.micronaut.routing;

import org.jspecify.annotations.NullMarked;
