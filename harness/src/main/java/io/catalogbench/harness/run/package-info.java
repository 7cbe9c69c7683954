/** Does what a plan says: the only package that touches processes, sockets and clocks. */
@NullMarked
package io.catalogbench.harness.run;

import org.jspecify.annotations.NullMarked;
