package io.catalogbench.harness.equivalence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where two JSON documents differ: numbers by value and scale, the order of an object's members
 * does not matter, absent is not null, a member given twice is refused.
 */
final class JsonDifference {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final String request;
  private final String resource;
  private final Masks masks;
  private final List<Difference> differences = new ArrayList<>();

  private JsonDifference(String request, String resource, Masks masks) {
    this.request = request;
    this.resource = resource;
    this.masks = masks;
  }

  /** All differences, in the order of the documents. */
  static List<Difference> between(
      String request, String resource, Masks masks, String left, String right) {
    JsonDifference difference = new JsonDifference(request, resource, masks);
    try {
      difference.compare("$", MAPPER.readTree(left), MAPPER.readTree(right));
    } catch (JacksonException _) {
      return left.equals(right)
          ? List.of()
          : List.of(new Difference(request, "body (not JSON)", left, right));
    }
    return difference.differences;
  }

  private void compare(String path, JsonNode left, JsonNode right) {
    if (masks.skips(resource, path)) {
      return;
    }
    if (left.isObject() && right.isObject()) {
      Set<String> names = new TreeSet<>(left.propertyNames());
      names.addAll(right.propertyNames());
      for (String name : names) {
        JsonNode a = left.get(name);
        JsonNode b = right.get(name);
        if (a != null && b != null) {
          compare(path + "." + name, a, b);
        } else if (!masks.skips(resource, path + "." + name)) {
          differ(
              path + "." + name,
              a == null ? "absent" : a.toString(),
              b == null ? "absent" : b.toString());
        }
      }
    } else if (left.isArray() && right.isArray()) {
      if (left.size() != right.size()) {
        differ(path + ".length", Integer.toString(left.size()), Integer.toString(right.size()));
      }
      for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
        compare(path + "[" + i + "]", left.get(i), right.get(i));
      }
    } else {
      compareValues(path, left, right);
    }
  }

  private void compareValues(String path, JsonNode left, JsonNode right) {
    boolean equal;
    if (left.isString() && right.isString()) {
      equal =
          masks
              .masked(resource, path, left.stringValue())
              .equals(masks.masked(resource, path, right.stringValue()));
    } else if (left.isNumber() && right.isNumber()) {
      equal =
          left.isIntegralNumber() == right.isIntegralNumber()
              && left.decimalValue().toString().equals(right.decimalValue().toString());
    } else {
      equal = left.equals(right);
    }
    if (!equal) {
      differ(path, left.toString(), right.toString());
    }
  }

  private void differ(String path, String left, String right) {
    differences.add(new Difference(request, path, left, right));
  }
}
