/** The routes without a database. */
@NullMarked
package io.catalogbench.micronaut.simple;

import org.jspecify.annotations.NullMarked;
