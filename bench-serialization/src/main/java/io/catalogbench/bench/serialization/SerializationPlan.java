package io.catalogbench.bench.serialization;

import static io.catalogbench.bench.serialization.codec.CodecType.AVAJE_JSONB;
import static io.catalogbench.bench.serialization.codec.CodecType.DSL_JSON;
import static io.catalogbench.bench.serialization.codec.CodecType.FASTJSON2;
import static io.catalogbench.bench.serialization.codec.CodecType.JACKSON2;
import static io.catalogbench.bench.serialization.codec.CodecType.JACKSON2_BLACKBIRD;
import static io.catalogbench.bench.serialization.codec.CodecType.JACKSON3;
import static io.catalogbench.bench.serialization.codec.CodecType.JACKSON3_ALIGNED;
import static io.catalogbench.bench.serialization.codec.CodecType.MAP_FIRST;
import static io.catalogbench.bench.serialization.codec.CodecType.MICRONAUT;
import static io.catalogbench.bench.serialization.codec.CodecType.NAIVE_REFLECTION;
import static io.catalogbench.bench.serialization.codec.CodecType.SPRING;
import static io.catalogbench.bench.serialization.payload.Payload.COMPLEX_1000;
import static io.catalogbench.bench.serialization.payload.Payload.NUMERIC;
import static io.catalogbench.bench.serialization.payload.Payload.PRODUCTS_100;
import static io.catalogbench.bench.serialization.payload.Payload.SMALL_1;
import static io.catalogbench.bench.serialization.payload.Payload.SMALL_10000;

import io.catalogbench.bench.launcher.Plan;
import io.catalogbench.bench.serialization.codec.CodecType;
import io.catalogbench.bench.serialization.codec.Direction;
import io.catalogbench.bench.serialization.payload.Payload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The plans: which codecs go through which payloads, how often, how long. */
enum SerializationPlan {
  /** Shows that everything works; its numbers mean nothing. */
  SMOKE(
      1,
      Iterations.of(1, 100, 6, 40),
      Duration.ofSeconds(50),
      List.of(write(SMALL_1, JACKSON2, DSL_JSON), read(SMALL_1, JACKSON2, DSL_JSON))),
  /** The documents' two payloads and the codecs that matter most. */
  QUICK(
      5,
      Iterations.of(5, 150, 12, 40),
      Duration.ofSeconds(170),
      List.of(
          write(SMALL_10000, JACKSON2, DSL_JSON, MAP_FIRST),
          write(COMPLEX_1000, JACKSON2, JACKSON3, DSL_JSON, MAP_FIRST),
          read(COMPLEX_1000, JACKSON2, DSL_JSON))),
  /** What decides the documents' claims, with more rounds than it needs on a quiet machine. */
  CLAIMS(
      8,
      Iterations.of(6, 250, 32, 40),
      Duration.ofMinutes(15),
      List.of(
          write(SMALL_10000, JACKSON2, DSL_JSON, MAP_FIRST),
          write(COMPLEX_1000, JACKSON2, DSL_JSON, MAP_FIRST),
          read(COMPLEX_1000, JACKSON2, DSL_JSON))),
  /** What the committed results quote. */
  STANDARD(
      8,
      Iterations.of(6, 250, 32, 40),
      Duration.ofMinutes(29),
      List.of(
          write(
              SMALL_10000,
              JACKSON2,
              JACKSON2_BLACKBIRD,
              JACKSON3,
              JACKSON3_ALIGNED,
              DSL_JSON,
              AVAJE_JSONB,
              FASTJSON2,
              MAP_FIRST,
              NAIVE_REFLECTION),
          write(
              COMPLEX_1000,
              JACKSON2,
              JACKSON3,
              JACKSON3_ALIGNED,
              DSL_JSON,
              AVAJE_JSONB,
              FASTJSON2,
              SPRING,
              MICRONAUT,
              MAP_FIRST),
          write(PRODUCTS_100, JACKSON2, JACKSON3, DSL_JSON, SPRING, MICRONAUT),
          read(SMALL_10000, JACKSON2, DSL_JSON),
          read(COMPLEX_1000, JACKSON2, JACKSON3, DSL_JSON, AVAJE_JSONB, FASTJSON2),
          read(NUMERIC, JACKSON2, DSL_JSON))),
  /** Everything. */
  FULL(5, Iterations.of(5, 200, 20, 40), Duration.ofMinutes(118), everything());

  /** Codecs that go through one payload. */
  record Group(Direction direction, Payload payload, List<CodecType> codecs) {}

  /** How a fork spends its time. */
  private record Iterations(int warmups, Duration warmup, int measured, Duration each) {

    static Iterations of(int warmups, long warmupMillis, int measured, long eachMillis) {
      return new Iterations(
          warmups, Duration.ofMillis(warmupMillis), measured, Duration.ofMillis(eachMillis));
    }
  }

  @SuppressWarnings("ImmutableEnumChecker") // a record of immutables
  private final Plan plan;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<Group> groups;

  SerializationPlan(int rounds, Iterations iterations, Duration budget, List<Group> groups) {
    this.plan =
        new Plan(
            name().toLowerCase(Locale.ROOT),
            rounds,
            iterations.warmups(),
            iterations.warmup(),
            iterations.measured(),
            iterations.each(),
            budget);
    this.groups = groups;
  }

  /** The name on the command line. */
  String id() {
    return plan.name();
  }

  /** How often and how long. */
  Plan plan() {
    return plan;
  }

  /** What goes through what. */
  List<Group> groups() {
    return groups;
  }

  /** Whether any of these codecs goes through any of these payloads; an empty list means any. */
  boolean measures(List<CodecType> codecs, List<Payload> payloads) {
    return groups.stream()
        .filter(group -> payloads.isEmpty() || payloads.contains(group.payload()))
        .anyMatch(group -> codecs.isEmpty() || group.codecs().stream().anyMatch(codecs::contains));
  }

  /** Whether validation and wiring are part of it. */
  boolean hasTheRest() {
    return this == CLAIMS || this == STANDARD || this == FULL;
  }

  /** Whether streams are measured beside arrays. */
  boolean hasStreams() {
    return this == FULL;
  }

  private static Group write(Payload payload, CodecType... codecs) {
    return new Group(Direction.WRITE, payload, List.of(codecs));
  }

  private static Group read(Payload payload, CodecType... codecs) {
    return new Group(Direction.READ, payload, List.of(codecs));
  }

  private static List<Group> everything() {
    List<Group> groups = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      for (Payload payload : Payload.values()) {
        List<CodecType> codecs = new ArrayList<>(List.of(CodecType.values()));
        codecs.removeIf(codec -> !codec.goes(direction) || !fits(codec, payload));
        groups.add(new Group(direction, payload, List.copyOf(codecs)));
      }
    }
    return List.copyOf(groups);
  }

  /** The slow stack is only shown where the documents have it, and for a single object. */
  private static boolean fits(CodecType codec, Payload payload) {
    return codec.role() != CodecType.Role.SLOW_STACK
        || List.of(SMALL_1, SMALL_10000, COMPLEX_1000, PRODUCTS_100).contains(payload);
  }
}
