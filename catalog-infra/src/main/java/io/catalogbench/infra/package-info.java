/** A real PostgreSQL and a real Redis for whoever needs one: embedded, or the reader's own. */
@NullMarked
package io.catalogbench.infra;

import org.jspecify.annotations.NullMarked;
