/** The description of the API. */
@NullMarked
package io.catalogbench.spring.docs;

import org.jspecify.annotations.NullMarked;
