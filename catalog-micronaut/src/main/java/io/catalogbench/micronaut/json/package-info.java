/** The contract's JSON as request and answer. */
@NullMarked
package io.catalogbench.micronaut.json;

import org.jspecify.annotations.NullMarked;
