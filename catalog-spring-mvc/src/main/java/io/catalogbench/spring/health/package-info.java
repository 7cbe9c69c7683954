/** What the server is made of, and whether it can work. */
@NullMarked
package io.catalogbench.spring.health;

import org.jspecify.annotations.NullMarked;
