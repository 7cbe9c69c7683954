/** The framework alone, to tell what the catalog costs on top of it. */
@NullMarked
package io.catalogbench.micronaut.bare;

import org.jspecify.annotations.NullMarked;
