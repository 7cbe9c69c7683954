package io.catalogbench.bench.serialization.payload;

import com.dslplatform.json.CompiledJson;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;

/** One of six kinds, told by the property {@code type}. */
@CompiledJson(discriminator = "type")
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Event.Viewed.class, name = "viewed"),
  @JsonSubTypes.Type(value = Event.Searched.class, name = "searched"),
  @JsonSubTypes.Type(value = Event.Added.class, name = "added"),
  @JsonSubTypes.Type(value = Event.Removed.class, name = "removed"),
  @JsonSubTypes.Type(value = Event.Paid.class, name = "paid"),
  @JsonSubTypes.Type(value = Event.Rated.class, name = "rated")
})
public sealed interface Event {

  /** A product was looked at. */
  @CompiledJson(name = "viewed")
  record Viewed(long id, long product) implements Event {}

  /** Something was looked for. */
  @CompiledJson(name = "searched")
  record Searched(long id, String words, int hits) implements Event {}

  /** A product went into the cart. */
  @CompiledJson(name = "added")
  record Added(long id, long product, int quantity) implements Event {}

  /** A product left the cart. */
  @CompiledJson(name = "removed")
  record Removed(long id, long product) implements Event {}

  /** An order was paid. */
  @CompiledJson(name = "paid")
  record Paid(long id, BigDecimal amount, String currency) implements Event {}

  /** A product got stars. */
  @CompiledJson(name = "rated")
  record Rated(long id, long product, double stars) implements Event {}
}
