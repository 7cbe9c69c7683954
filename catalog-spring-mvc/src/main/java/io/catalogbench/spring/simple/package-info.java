/** The routes without a database. */
@NullMarked
package io.catalogbench.spring.simple;

import org.jspecify.annotations.NullMarked;
