package io.catalogbench.contract.account;

import io.catalogbench.contract.security.Identity;
import io.catalogbench.contract.security.Role;
import java.util.List;

/**
 * Whom a request speaks for, the answer of {@code GET /api/profile}.
 *
 * @param roles those of the token, in the order of {@link Role}
 */
public record Profile(long id, String username, String email, List<Role> roles) {

  public Profile {
    roles = List.copyOf(roles);
  }

  /** The profile of the user behind {@code caller}. */
  public static Profile of(Identity caller, String username, String email) {
    return new Profile(caller.userId(), username, email, caller.roles().stream().sorted().toList());
  }
}
