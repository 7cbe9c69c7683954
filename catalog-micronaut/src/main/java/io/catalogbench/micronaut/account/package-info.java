/** Accounts: logging in, and who one is then. */
@NullMarked
package io.catalogbench.micronaut.account;

import org.jspecify.annotations.NullMarked;
