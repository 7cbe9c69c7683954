package io.catalogbench.contract.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token allows. */
public enum Role {
  /** Whoever has logged in. */
  @JsonProperty("user")
  USER,
  /** May change many rows at once and manage the cache. */
  @JsonProperty("admin")
  ADMIN;

  /** The name in tokens and answers. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of that name, if there is one. */
  static Optional<Role> named(String name) {
    return Arrays.stream(values()).filter(role -> role.toString().equals(name)).findFirst();
  }
}
