/** The description of the API. */
@NullMarked
package io.catalogbench.micronaut.docs;

import org.jspecify.annotations.NullMarked;
