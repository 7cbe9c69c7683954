/** Users. */
@NullMarked
package io.catalogbench.micronaut.user;

import org.jspecify.annotations.NullMarked;
