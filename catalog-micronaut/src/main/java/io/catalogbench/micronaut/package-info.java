/** The catalog on event loops: Micronaut, Netty, Vert.x pg client, Lettuce. */
@NullMarked
package io.catalogbench.micronaut;

import org.jspecify.annotations.NullMarked;
