/** Logging in, and who one is then. */
@NullMarked
package io.catalogbench.contract.account;

import org.jspecify.annotations.NullMarked;
