package io.catalogbench.contract.user;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A user with everything that belongs to it: the element of the documents' complex payload.
 *
 * @param addresses by their number
 * @param metadata as stored, keys in PostgreSQL's {@code jsonb} order
 */
public record UserDetail(
    long id,
    String username,
    String email,
    @JsonProperty("created_at") Instant createdAt,
    List<Address> addresses,
    Map<String, Object> metadata) {

  public UserDetail {
    addresses = List.copyOf(addresses);
  }
}
