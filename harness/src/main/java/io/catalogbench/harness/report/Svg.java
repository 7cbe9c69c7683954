package io.catalogbench.harness.report;

import java.util.Locale;

/** A drawing, element by element. */
final class Svg {

  private final StringBuilder out = new StringBuilder();

  /** Begins a drawing that scales with the page and says in words what it shows. */
  Svg(int width, int height, String title) {
    out.append(
        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\"><title>%s</title>"
            .formatted(width, height, escaped(title), escaped(title)));
  }

  Svg rectangle(String style, double x, double y, double width, double height) {
    return add(
        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"3\"/>"
            .formatted(style, at(x), at(y), at(width), at(height)));
  }

  Svg line(String style, double x1, double y1, double x2, double y2) {
    return add(
        "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
            .formatted(style, at(x1), at(y1), at(x2), at(y2)));
  }

  /** A point that tells its value when pointed at. */
  Svg dot(String style, double x, double y, String value) {
    return add(
        "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"4\"><title>%s</title></circle>"
            .formatted(style, at(x), at(y), escaped(value)));
  }

  Svg text(String style, double x, double y, String text) {
    return add(
        "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>"
            .formatted(style, at(x), at(y), escaped(text)));
  }

  /** A line through points given as {@code x,y x,y}. */
  Svg path(String style, String points, String label) {
    return add(
        "<polyline class=\"%s\" points=\"%s\"><title>%s</title></polyline>"
            .formatted(style, points, escaped(label)));
  }

  /** The finished drawing. */
  String end() {
    return out.append("</svg>").toString();
  }

  static String point(double x, double y) {
    return at(x) + "," + at(y) + " ";
  }

  private Svg add(String element) {
    out.append(element);
    return this;
  }

  private static String at(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
