/** Requests that nobody thought of: drawn by a seed from the contract's description. */
@NullMarked
package io.catalogbench.harness.fuzz;

import org.jspecify.annotations.NullMarked;
