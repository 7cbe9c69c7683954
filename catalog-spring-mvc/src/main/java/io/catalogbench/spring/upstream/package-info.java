/** What another service knows, and what is put together from it and the database. */
@NullMarked
package io.catalogbench.spring.upstream;

import org.jspecify.annotations.NullMarked;
