package io.catalogbench.harness.fuzz;

import io.catalogbench.contract.Limits;
import io.catalogbench.contract.json.CatalogJson;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies: the example with members changed, left out or added, and texts that are no JSON. */
record Bodies(Chance chance) {

  private static final JsonMapper MAPPER = CatalogJson.mapper();

  /** JSON texts of values. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-0",
          "-0.0",
          "1",
          "-1",
          "7",
          "50",
          "51",
          "12.5",
          "0.01",
          "0.001",
          "12.50",
          "1e2",
          "1E400",
          "1e-400",
          "99999999.99",
          "100000000",
          "1e8",
          "123456789012345678901234567890",
          "0.1e1",
          "\"\"",
          "\" \"",
          "\"7\"",
          "\"12.5\"",
          "\"Fuzz\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\\ud83d\\uded2\"",
          "\"é\"",
          "\"의자\"",
          "\"<script>\"",
          "[]",
          "[1]",
          "{}",
          "{\"a\":1}",
          "[[]]",
          "NaN",
          "01",
          "+1",
          ".5",
          "1.",
          "'a'",
          "0x1",
          "\"\\x\"",
          "\"\t\"",
          "1 2",
          "");

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "null",
          "true",
          "1",
          "\"text\"",
          "[]",
          "{}",
          "[{}]",
          "[null]",
          "[[]]",
          "{",
          "}",
          "[",
          "{\"name\"}",
          "{,}",
          "[1,]",
          "{\"a\":1,}",
          "\ufeff{}",
          "//",
          "/* */{}",
          "{}{}",
          "<a/>",
          "a=b",
          "nil",
          "\u0000",
          "{\"name\":\"a\",\"name\":\"b\"}");

  /** A body for a request that should have one like {@code expected}. */
  String like(Operation.Parameter expected) {
    if (chance.onceIn(8)) {
      return chance.of(TEXTS);
    }
    JsonNode example = expected.example().deepCopy();
    if (chance.onceIn(3)) {
      return disturbed(MAPPER.writeValueAsString(example));
    }
    if (example instanceof ArrayNode rows && !chance.onceIn(6)) {
      List<String> texts = new ArrayList<>();
      int size = chance.below(4);
      for (int i = 0; i < size; i++) {
        JsonNode row = rows.get(chance.below(rows.size())).deepCopy();
        texts.add(chance.onceIn(2) ? MAPPER.writeValueAsString(row) : changed(row));
      }
      return disturbed("[" + String.join(",", texts) + "]");
    }
    return disturbed(changed(example));
  }

  /** A body for a request that should have none. */
  String any() {
    return chance.of(TEXTS);
  }

  private String changed(JsonNode example) {
    if (!(example instanceof ObjectNode object)) {
      return chance.of(VALUES);
    }
    List<String> members = new ArrayList<>();
    object.forEachEntry(
        (name, value) -> {
          String text = chance.onceIn(3) ? chance.of(VALUES) : MAPPER.writeValueAsString(value);
          if (!chance.onceIn(12)) {
            members.add(
                member(chance.onceIn(25) ? name.toUpperCase(java.util.Locale.ROOT) : name, text));
          }
          if (chance.onceIn(30)) {
            members.add(member(name, text));
          }
        });
    if (chance.onceIn(15)) {
      members.add(member("more", chance.of(VALUES)));
    }
    return "{" + String.join(",", members) + "}";
  }

  private static String member(String name, String value) {
    return "\"" + name + "\":" + value;
  }

  private String disturbed(String json) {
    return switch (chance.below(60)) {
      case 0 -> json.substring(0, chance.below(json.length() + 1));
      case 1 -> json + chance.of(TEXTS);
      case 2 -> " \r\n\t" + json + "\n";
      case 3 -> chance.onceIn(8) ? json + " ".repeat(Limits.MAX_BODY_BYTES) : json + " ";
      default -> json;
    };
  }
}
