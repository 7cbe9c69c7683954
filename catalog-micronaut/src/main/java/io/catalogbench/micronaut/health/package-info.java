/** What the server is made of, and whether it can work. */
@NullMarked
package io.catalogbench.micronaut.health;

import org.jspecify.annotations.NullMarked;
