/**
 * What hardware, kernel and generator can do at all: a server that does nothing but answer. A
 * throughput near the floor's says more about the generator than about the server.
 */
@NullMarked
package io.catalogbench.load.floor;

import org.jspecify.annotations.NullMarked;
