package io.catalogbench.harness.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Values of path and query: good ones, ones at a limit or beyond, and ones of another type. */
record Values(Chance chance) {

  private static final List<String> ODD =
      List.of(
          "",
          "0",
          "-1",
          "-0",
          "+7",
          "007",
          "7.0",
          "1e3",
          "0x10",
          "1_000",
          "NaN",
          "Infinity",
          "null",
          "true",
          "abc",
          "[]",
          "{}",
          "9223372036854775807",
          "9223372036854775808",
          "999999999999999999",
          "1000000000000000000",
          "-1000000000000000000",
          "1.005",
          "99999999.99",
          "100000000",
          "0.001",
          "1E400",
          "2024-02-30",
          "2024-02-29",
          "x'; --",
          "%",
          "_",
          "\\",
          "\"",
          "<b>",
          "a b",
          " 7",
          "7 ",
          "\t",
          "\n",
          "\u0000",
          "é",
          "e\u0301",
          "의자",
          "🛒",
          "٣",
          "７",
          "\u200b",
          "ß",
          "İ",
          "..",
          ".",
          ";",
          ";a=b",
          "7;a=b",
          "a/b",
          "a\\b",
          "a:b",
          "a=b",
          "a&b",
          "#");

  /** Encodings that no encoder makes. */
  private static final List<String> RAW =
      List.of(
          "%",
          "%zz",
          "%2",
          "%C3",
          "%C3%28",
          "%FF",
          "%00",
          "%2e%2e",
          "%2F",
          "%5C",
          "%25",
          "%u0041",
          "+",
          "a+b",
          "%2B",
          "7%20",
          "%37",
          "%ED%A0%80",
          "%F0%9F%9B%92",
          "%0D%0A",
          "*",
          "'",
          "(1)",
          "~",
          "@",
          "!",
          "$1",
          ",",
          ";",
          ";a=b",
          "7;a=b",
          "{7}",
          "|",
          "^",
          "`",
          "[7]",
          "<7>",
          "\"");

  private static final int LONGEST = 300;

  /** As it stands in a path or query. */
  String encoded(Operation.Parameter parameter) {
    if (chance.onceIn(9)) {
      return chance.of(RAW);
    }
    return URLEncoder.encode(text(parameter), StandardCharsets.UTF_8).replace("+", space());
  }

  private String space() {
    return chance.onceIn(2) ? "+" : "%20";
  }

  private String text(Operation.Parameter parameter) {
    return switch (chance.below(10)) {
      case 0, 1, 2 -> parameter.example().isArray() ? "new" : parameter.example().asString();
      case 3, 4, 5 -> good(parameter);
      case 6, 7 -> atLimit(parameter.schema());
      case 8 -> chance.onceIn(10) ? "x".repeat(1 + chance.below(LONGEST)) : chance.of(ODD);
      default -> chance.of(ODD);
    };
  }

  private String good(Operation.Parameter parameter) {
    return switch (parameter.schema().path("type").asString("")) {
      case "integer" -> Integer.toString(1 + chance.below(60));
      case "number" -> chance.below(1000) + "." + (10 + chance.below(90));
      default -> chance.of(List.of("lamp", "red", "Café set", "의자", "table", "1", "a"));
    };
  }

  private String atLimit(JsonNode schema) {
    int beyond = chance.below(3) - 1;
    if (schema.has("maximum") && chance.onceIn(2)) {
      return schema
          .path("maximum")
          .decimalValue()
          .add(java.math.BigDecimal.valueOf(beyond))
          .toPlainString();
    }
    if (schema.has("minimum")) {
      return schema
          .path("minimum")
          .decimalValue()
          .add(java.math.BigDecimal.valueOf(beyond))
          .toPlainString();
    }
    if (schema.has("maxLength")) {
      return "x".repeat(Math.max(0, schema.path("maxLength").asInt() + beyond));
    }
    return schema.has("enum") ? schema.path("enum").path(0).asString() : chance.of(ODD);
  }
}
