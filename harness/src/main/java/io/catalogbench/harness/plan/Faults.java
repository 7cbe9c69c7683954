package io.catalogbench.harness.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a person's input, so that all of it is reported together. */
final class Faults {

  private final List<String> messages = new ArrayList<>();

  /** Adds a fault of {@code file} at {@code line}, counted from 1. */
  void add(Path file, int line, String message) {
    add("%s:%d: %s".formatted(file, line, message));
  }

  /** Adds a fault that has no place in a file. */
  void add(String message) {
    if (!messages.contains(message)) { // a base is read for each of its variants
      messages.add(message);
    }
  }

  boolean none() {
    return messages.isEmpty();
  }

  /**
   * @throws InputException when there is a fault
   */
  void throwIfAny() {
    if (!messages.isEmpty()) {
      throw new InputException(messages);
    }
  }
}
