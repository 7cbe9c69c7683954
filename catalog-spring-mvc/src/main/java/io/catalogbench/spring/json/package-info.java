/** The contract's JSON as request and answer. */
@NullMarked
package io.catalogbench.spring.json;

import org.jspecify.annotations.NullMarked;
