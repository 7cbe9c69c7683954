/** How requests are read and refused: RFC 9457 problems. */
@NullMarked
package io.catalogbench.contract.problem;

import org.jspecify.annotations.NullMarked;
