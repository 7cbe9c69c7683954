/** The way to the database. */
@NullMarked
package io.catalogbench.micronaut.database;

import org.jspecify.annotations.NullMarked;
