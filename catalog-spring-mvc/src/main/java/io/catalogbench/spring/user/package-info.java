/** Users. */
@NullMarked
package io.catalogbench.spring.user;

import org.jspecify.annotations.NullMarked;
