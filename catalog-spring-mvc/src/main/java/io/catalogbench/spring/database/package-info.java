/** The way to the database. */
@NullMarked
package io.catalogbench.spring.database;

import org.jspecify.annotations.NullMarked;
