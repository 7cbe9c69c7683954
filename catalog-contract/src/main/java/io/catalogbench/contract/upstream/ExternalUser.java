package io.catalogbench.contract.upstream;

import static java.util.Objects.requireNonNull;

/** What the upstream tells of a user, the answer of {@code GET /api/external-data/{id}}. */
public record ExternalUser(long id, String company, String city) {

  public ExternalUser {
    requireNonNull(company, "company");
    requireNonNull(city, "city");
  }
}
