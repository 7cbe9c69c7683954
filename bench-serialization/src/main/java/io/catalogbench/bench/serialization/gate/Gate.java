package io.catalogbench.bench.serialization.gate;

import io.catalogbench.bench.serialization.codec.Codec;
import io.catalogbench.bench.serialization.codec.Direction;
import io.catalogbench.bench.serialization.codec.NotCompiledException;
import io.catalogbench.bench.serialization.codec.ReferenceCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets a codec be timed only when it does the same work as all others, bit by bit. */
public final class Gate {

  private static final ReferenceCodec REFERENCE = new ReferenceCodec();

  private Gate() {}

  /**
   * Why a codec may not be timed with {@code roots}; empty when it may.
   *
   * @throws NotCompiledException when code that should have been written at build time is missing:
   *     that is a fault of this build, not of the library
   */
  public static Optional<String> refusal(
      Supplier<Codec> codec, List<Object> roots, Direction direction) {
    try {
      return switch (direction) {
        case WRITE -> writing(codec.get(), roots);
        case READ -> reading(codec.get(), roots);
      };
    } catch (NotCompiledException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return Optional.of("throws " + oneLine(e));
    }
  }

  private static Optional<String> writing(Codec codec, List<Object> roots) throws IOException {
    byte[] first = codec.write(roots.getFirst());
    for (Object root : roots) {
      byte[] expected = REFERENCE.write(root);
      byte[] written = codec.write(root);
      if (!Arrays.equals(expected, written)) {
        return Optional.of(difference("writes", expected, written));
      }
      ByteArrayOutputStream stream = new ByteArrayOutputStream(expected.length);
      codec.write(root, stream);
      if (!Arrays.equals(expected, stream.toByteArray())) {
        return Optional.of(difference("streams", expected, stream.toByteArray()));
      }
    }
    if (!Arrays.equals(first, REFERENCE.write(roots.getFirst()))) {
      return Optional.of("overwrites an array that it has handed out");
    }
    return Optional.empty();
  }

  private static Optional<String> reading(Codec codec, List<Object> roots) throws IOException {
    for (Object root : roots) {
      byte[] json = REFERENCE.write(root);
      byte[] given = json.clone();
      Optional<String> difference =
          Exactness.difference(root, codec.read(given)).map(found -> "reads " + found);
      if (difference.isPresent()) {
        return difference;
      }
      if (!Arrays.equals(json, given)) {
        return Optional.of("changes the array that it reads");
      }
      difference =
          Exactness.difference(root, codec.read(new ByteArrayInputStream(json)))
              .map(found -> "reads from a stream " + found);
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  private static String difference(String verb, byte[] expected, byte[] actual) {
    int at = Arrays.mismatch(expected, actual);
    return "%s %s where %s belongs (byte %d)"
        .formatted(verb, around(actual, at), around(expected, at), at);
  }

  private static String around(byte[] json, int at) {
    int from = Math.max(0, at - 12);
    int to = Math.min(json.length, at + 20);
    return "..." + new String(json, from, to - from, StandardCharsets.UTF_8) + "...";
  }

  private static String oneLine(Throwable thrown) {
    String message = String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
    return thrown.getClass().getSimpleName()
        + ": "
        + (message.length() <= 120 ? message : message.substring(0, 117) + "...");
  }
}
