/** Passwords, access tokens and who may do what. */
@NullMarked
package io.catalogbench.contract.security;

import org.jspecify.annotations.NullMarked;
