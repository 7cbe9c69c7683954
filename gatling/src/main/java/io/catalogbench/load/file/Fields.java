package io.catalogbench.load.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * One object of a JSON document, read field by field. What is wrong is noted with its place and
 * replaced by something harmless, so that reading goes on and finds the other faults.
 */
final class Fields {

  private final JsonNode object;
  private final String place;
  private final List<String> faults;
  private final TreeSet<String> known = new TreeSet<>();

  Fields(JsonNode object, String place, List<String> faults) {
    this.object = object;
    this.place = place;
    this.faults = faults;
    if (!object.isObject()) {
      faults.add((place.isEmpty() ? "the document" : place) + " must be an object");
    }
  }

  /** Notes that the field's value is wrong. */
  void fault(String name, String message) {
    faults.add(at(name) + " " + message);
  }

  Optional<JsonNode> optional(String name) {
    known.add(name);
    return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
  }

  private Optional<JsonNode> required(String name) {
    Optional<JsonNode> node = optional(name);
    if (node.isEmpty() && object.isObject()) {
      fault(name, "is missing");
    }
    return node;
  }

  Optional<String> text(String name) {
    Optional<JsonNode> node = required(name);
    if (node.isPresent() && (!node.get().isString() || node.get().stringValue().isBlank())) {
      fault(name, "must be text, not " + node.get());
      return Optional.empty();
    }
    return node.map(JsonNode::stringValue);
  }

  /** True or false; false when absent. */
  boolean flag(String name) {
    Optional<JsonNode> node = optional(name);
    if (node.isPresent() && !node.get().isBoolean()) {
      fault(name, "must be true or false, not " + node.get());
    }
    return node.filter(JsonNode::isBoolean).map(JsonNode::booleanValue).orElse(false);
  }

  long integer(String name, long low, long high) {
    return number(name, BigDecimal.valueOf(low), BigDecimal.valueOf(high), true).longValue();
  }

  BigDecimal decimal(String name, String low, String high) {
    return number(name, new BigDecimal(low), new BigDecimal(high), false);
  }

  private BigDecimal number(String name, BigDecimal low, BigDecimal high, boolean whole) {
    Optional<JsonNode> node = required(name);
    if (node.isEmpty()) {
      return low;
    }
    boolean fits = whole ? node.get().isIntegralNumber() : node.get().isNumber();
    BigDecimal value = fits ? node.get().decimalValue() : low;
    if (!fits || value.compareTo(low) < 0 || value.compareTo(high) > 0) {
      fault(
          name,
          "must be a %s from %s to %s, not %s"
              .formatted(
                  whole ? "whole number" : "number",
                  low.toPlainString(),
                  high.toPlainString(),
                  node.get()));
      return low;
    }
    return value;
  }

  /** The elements of an array that must have some. */
  List<JsonNode> elements(String name) {
    Optional<JsonNode> node = required(name);
    if (node.isPresent() && (!node.get().isArray() || node.get().isEmpty())) {
      fault(name, "must be an array of at least one element");
      return List.of();
    }
    List<JsonNode> elements = new ArrayList<>();
    node.ifPresent(array -> array.forEach(elements::add));
    return elements;
  }

  /** The text values of an object that may be absent. */
  Map<String, String> texts(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    optional(name)
        .ifPresent(
            node -> {
              Fields fields = new Fields(node, at(name), faults);
              for (Map.Entry<String, JsonNode> property : node.properties()) {
                fields
                    .text(property.getKey())
                    .ifPresent(text -> texts.put(property.getKey(), text));
              }
            });
    return texts;
  }

  /** The fields of an element or of a nested object. */
  Fields nested(String name, JsonNode node) {
    return new Fields(node, at(name), faults);
  }

  /** Notes every field that nobody asked for. */
  void refuseOthers() {
    for (String name : object.propertyNames()) {
      if (!known.contains(name)) {
        fault(name, "is unknown; known are " + String.join(", ", known));
      }
    }
  }

  private String at(String name) {
    return place.isEmpty() ? name : place + "." + name;
  }
}
