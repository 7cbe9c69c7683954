/** Accounts: logging in, and who one is then. */
@NullMarked
package io.catalogbench.spring.account;

import org.jspecify.annotations.NullMarked;
