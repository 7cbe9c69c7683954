package io.catalogbench.contract.account;

import io.catalogbench.contract.security.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the database has of a user who can log in; shows itself without the hash.
 *
 * @param passwordHash as stored
 */
public record Account(long userId, String passwordHash, boolean admin) {

  Set<Role> roles() {
    return admin ? EnumSet.allOf(Role.class) : EnumSet.of(Role.USER);
  }

  @Override
  public String toString() {
    return "Account[userId=" + userId + ", admin=" + admin + "]";
  }
}
