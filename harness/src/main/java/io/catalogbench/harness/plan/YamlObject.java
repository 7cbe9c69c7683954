package io.catalogbench.harness.plan;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One mapping of a YAML file that knows where it stands: each accessor names a key the mapping may
 * have, {@link #refuseOthers} reports the rest.
 */
final class YamlObject {

  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|min)");

  private final Path file;
  private final int line;
  private final Faults faults;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  private YamlObject(Path file, int line, Faults faults) {
    this.file = file;
    this.line = line;
    this.faults = faults;
  }

  /**
   * The mapping that {@code file} consists of; an empty one when it cannot be read: then there is
   * that fault, and none about what is therefore missing.
   */
  static YamlObject read(Path file, Faults faults) {
    LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
    try {
      Node root = new Compose(settings).composeString(Files.readString(file)).orElse(null);
      return of(root, file, 1, faults);
    } catch (MarkedYamlEngineException e) {
      faults.add(file, lineOf(e.getProblemMark()), e.getProblem());
    } catch (YamlEngineException e) {
      faults.add(file, 1, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      faults.add(file, 1, "cannot be read: " + InputException.reason(e));
    }
    return unreadable(file, 1);
  }

  /** One whose faults nobody is told: they follow from one that was. */
  private static YamlObject unreadable(Path file, int line) {
    return new YamlObject(file, line, new Faults());
  }

  private static YamlObject of(@Nullable Node node, Path file, int line, Faults faults) {
    if (!(node instanceof MappingNode mapping)) {
      faults.add(file, line, "must be a mapping of keys to values");
      return unreadable(file, line);
    }
    YamlObject object = new YamlObject(file, line, faults);
    for (NodeTuple tuple : mapping.getValue()) {
      int keyLine = lineOf(tuple.getKeyNode().getStartMark());
      String key =
          tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "(not a text)";
      if (object.values.put(key, tuple.getValueNode()) != null) {
        faults.add(file, keyLine, "key '%s' is given twice".formatted(key));
      }
      object.lines.put(key, keyLine);
    }
    return object;
  }

  private static int lineOf(Optional<Mark> mark) {
    return mark.map(found -> found.getLine() + 1).orElse(1);
  }

  boolean has(String key) {
    asked.add(key);
    return values.containsKey(key);
  }

  /** Reports a fault of the value of {@code key}. */
  void fault(String key, String message) {
    faults.add(file, lines.getOrDefault(key, line), "%s %s".formatted(key, message));
  }

  String text(String key) {
    return optionalText(key)
        .orElseGet(
            () -> {
              if (!values.containsKey(key)) {
                fault(key, "is missing");
              }
              return "";
            });
  }

  Optional<String> optionalText(String key) {
    asked.add(key);
    return switch (values.get(key)) {
      case null -> Optional.empty();
      case ScalarNode scalar when !scalar.getValue().isBlank() -> Optional.of(scalar.getValue());
      case Node _ -> {
        fault(key, "must be a text");
        yield Optional.empty();
      }
    };
  }

  /** A whole number from {@code low} to {@code high}, or the fallback when there is none. */
  long number(String key, long low, long high, long fallback) {
    return optionalText(key).flatMap(text -> whole(key, text, low, high)).orElse(fallback);
  }

  /** True or false; false when there is neither. */
  boolean flag(String key) {
    return optionalText(key)
        .map(
            text -> {
              if (!text.equals("true") && !text.equals("false")) {
                fault(key, "must be true or false, not " + text);
              }
              return text.equals("true");
            })
        .orElse(false);
  }

  /** The whole numbers of a list, or of one alone; the fallback when there is neither. */
  List<Long> numbers(String key, long low, long high, Long... fallback) {
    if (!(values.get(key) instanceof SequenceNode)) {
      return has(key) ? List.of(number(key, low, high, low)) : List.of(fallback);
    }
    List<Long> numbers = new ArrayList<>();
    for (String text : texts(key)) {
      whole(key, text, low, high).ifPresent(numbers::add);
    }
    if (numbers.stream().distinct().count() < numbers.size()) {
      fault(key, "must not name a number twice");
    }
    return required(key, List.copyOf(numbers));
  }

  /** The shares of a list such as {@code [0.3, 0.85]}, as percentages; empty when there is none. */
  List<Integer> percents(String key, int high) {
    List<Integer> percents = new ArrayList<>();
    for (String text : texts(key)) {
      if (text.matches("\\d(\\.\\d{1,2})?")) {
        percents.add(new BigDecimal(text).movePointRight(2).intValueExact());
      } else {
        percents.add(0);
      }
      if (percents.getLast() < 1 || percents.getLast() > high) {
        fault(
            key,
            "must be shares from 0.01 to %s in whole percents, not %s"
                .formatted(BigDecimal.valueOf(high, 2).toPlainString(), text));
      }
    }
    return has(key) ? required(key, List.copyOf(percents)) : List.of();
  }

  private Optional<Long> whole(String key, String text, long low, long high) {
    if (text.matches("-?\\d{1,18}")) {
      long value = Long.parseLong(text);
      if (value >= low && value <= high) {
        return Optional.of(value);
      }
    }
    fault(key, "must be a whole number, %d to %d, not %s".formatted(low, high, text));
    return Optional.empty();
  }

  /** A duration such as {@code 300ms}, {@code 2s} or {@code 5min}. */
  Duration duration(String key, Duration fallback) {
    return optionalText(key)
        .map(
            text -> {
              Matcher matcher = DURATION.matcher(text);
              if (!matcher.matches()) {
                fault(key, "must be a duration such as 300ms, 2s or 5min, not " + text);
                return fallback;
              }
              long amount = Long.parseLong(matcher.group(1));
              return switch (matcher.group(2)) {
                case "ms" -> Duration.ofMillis(amount);
                case "s" -> Duration.ofSeconds(amount);
                default -> Duration.ofMinutes(amount);
              };
            })
        .orElse(fallback);
  }

  /** The texts of a list; empty when there is none. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof ScalarNode scalar) {
        texts.add(scalar.getValue());
      } else {
        faults.add(file, lineOf(item.getStartMark()), key + " must hold texts only");
      }
    }
    return List.copyOf(texts);
  }

  /** The mappings of a list; empty when there is none. */
  List<YamlObject> objects(String key) {
    return items(key).stream()
        .map(item -> of(item, file, lineOf(item.getStartMark()), faults))
        .toList();
  }

  private List<Node> items(String key) {
    asked.add(key);
    return switch (values.get(key)) {
      case null -> List.of();
      case SequenceNode sequence -> sequence.getValue();
      case Node _ -> {
        fault(key, "must be a list");
        yield List.of();
      }
    };
  }

  /** The mapping under {@code key}; an empty one when there is none. */
  YamlObject object(String key) {
    asked.add(key);
    Node node = values.get(key);
    int at = lines.getOrDefault(key, line);
    return node == null ? new YamlObject(file, at, faults) : of(node, file, at, faults);
  }

  /** The mapping under {@code key}, any keys, texts as values. */
  Map<String, String> textsByKey(String key) {
    YamlObject object = object(key);
    Map<String, String> texts = new LinkedHashMap<>();
    object.values.keySet().forEach(name -> texts.put(name, object.text(name)));
    return texts;
  }

  /** Reports what {@code check} finds wrong with a key under {@code key} and its text. */
  void checkTexts(String key, BiFunction<String, String, Optional<String>> check) {
    YamlObject object = object(key);
    object.values.forEach(
        (name, node) -> {
          if (node instanceof ScalarNode scalar) {
            check
                .apply(name, scalar.getValue())
                .ifPresent(fault -> faults.add(file, object.lines.getOrDefault(name, line), fault));
          }
        });
  }

  /** Reports a fault when the file is not named as it says. */
  void requireName(String name) {
    String found = text("name");
    if (!found.isEmpty() && !found.equals(name)) {
      fault("name", "must be %s, as the file is, not %s".formatted(name, found));
    }
  }

  /** The values of {@code key}; reports a fault when there are none. */
  <T> List<T> required(String key, List<T> found) {
    if (found.isEmpty()) {
      fault(key, "must list at least one");
    }
    return found;
  }

  /** Reports every key that nothing asked for. */
  void refuseOthers() {
    values.keySet().stream()
        .filter(key -> !asked.contains(key))
        .forEach(
            key ->
                faults.add(
                    file, lines.getOrDefault(key, line), Suggestion.unknown("key", key, asked)));
  }
}
