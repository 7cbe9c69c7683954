package io.catalogbench.contract.data;

import java.util.List;

/**
 * A statement with its values in placeholder order.
 *
 * @param parameters values of type {@link Long}, {@link String} or {@link java.math.BigDecimal}
 */
public record Query(Statement statement, List<Object> parameters) {

  public Query {
    parameters = List.copyOf(parameters);
  }
}
