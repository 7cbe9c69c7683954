/** Categories. */
@NullMarked
package io.catalogbench.spring.category;

import org.jspecify.annotations.NullMarked;
