package io.catalogbench.contract.security;

import java.time.Instant;
import java.util.Set;

/**
 * Whom a verified token speaks for.
 *
 * @param userId the user's row
 * @param roles what the token allows, none for a token that allows nothing
 * @param expiresAt from then on the token is worth nothing
 */
public record Identity(long userId, Set<Role> roles, Instant expiresAt) {

  public Identity {
    roles = Set.copyOf(roles);
  }
}
