package io.catalogbench.bench.serialization;

import io.catalogbench.bench.launcher.Cell;
import io.catalogbench.bench.launcher.Refusal;
import io.catalogbench.bench.launcher.Subject;
import io.catalogbench.bench.launcher.Suite;
import io.catalogbench.bench.launcher.Work;
import io.catalogbench.bench.serialization.benchmark.FloorBenchmark;
import io.catalogbench.bench.serialization.benchmark.ReadBenchmark;
import io.catalogbench.bench.serialization.benchmark.ValidationBenchmark;
import io.catalogbench.bench.serialization.benchmark.WiringBenchmark;
import io.catalogbench.bench.serialization.benchmark.WriteBenchmark;
import io.catalogbench.bench.serialization.codec.CodecType;
import io.catalogbench.bench.serialization.codec.Direction;
import io.catalogbench.bench.serialization.codec.ReferenceCodec;
import io.catalogbench.bench.serialization.gate.Gate;
import io.catalogbench.bench.serialization.payload.Payload;
import io.catalogbench.bench.serialization.validation.Input;
import io.catalogbench.bench.serialization.validation.ValidatorType;
import io.catalogbench.bench.serialization.wiring.Access;
import io.catalogbench.bench.serialization.wiring.WiringType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The cells of a plan, with the codecs that may not be measured already refused. */
final class SerializationSuite {

  private static final String NAME = "serialization";
  private static final String BASELINE = CodecType.JACKSON2.id();
  private static final String FLOOR = "copy";
  private static final List<String> ALL_FLOORS = List.of("memcpy", FLOOR, "encode");
  private static final List<String> SINKS = List.of("bytes", "stream");
  private static final List<CodecType> STREAMED =
      List.of(CodecType.JACKSON2, CodecType.DSL_JSON, CodecType.SPRING, CodecType.MICRONAUT);

  private final List<Cell> cells = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Set<Payload> payloads = new LinkedHashSet<>();

  private SerializationSuite() {}

  /** The suite of a plan that has what is selected. */
  static Suite of(SerializationPlan plan, Selection selection) {
    SerializationSuite suite = new SerializationSuite();
    for (SerializationPlan.Group group : plan.groups()) {
      if (selection.wants(group.payload())) {
        suite.add(group, plan.hasStreams(), selection);
      }
    }
    suite.addFloors(plan.hasTheRest() ? ALL_FLOORS : List.of(FLOOR));
    if (plan.hasTheRest() && selection.wantsTheRest()) {
      suite.addValidation();
      suite.addWiring();
    }
    return new Suite(NAME, suite.cells, suite.refusals, suite.subjects());
  }

  private void add(SerializationPlan.Group group, boolean streams, Selection selection) {
    Payload payload = group.payload();
    List<Object> roots = payload.roots();
    Work work = work(payload, roots);
    payloads.add(payload);
    for (CodecType codec : group.codecs()) {
      if (!selection.wants(codec)) {
        continue;
      }
      Optional<String> refusal =
          Gate.refusal(() -> codec.of(payload.shape()), roots, group.direction());
      for (String sink : streams && STREAMED.contains(codec) ? SINKS : SINKS.subList(0, 1)) {
        String scenario = scenario(group.direction(), sink, payload);
        Cell cell = cell(scenario, sink, group.direction(), codec, payload, work);
        refusal.ifPresentOrElse(
            reason -> refusals.add(new Refusal(cell, reason)), () -> cells.add(cell));
      }
    }
  }

  private static String scenario(Direction direction, String sink, Payload payload) {
    return direction.name().toLowerCase(Locale.ROOT) + "/" + sink + "/" + payload.id();
  }

  private static Cell cell(
      String scenario,
      String sink,
      Direction direction,
      CodecType codec,
      Payload payload,
      Work work) {
    Class<?> benchmark =
        switch (direction) {
          case WRITE -> WriteBenchmark.class;
          case READ -> ReadBenchmark.class;
        };
    return new Cell(
        scenario,
        codec.id(),
        benchmark.getName() + "." + sink,
        Map.of("codec", codec.name(), "payload", payload.name()),
        work,
        BASELINE,
        floor(payload),
        codec.role() != CodecType.Role.SHOWN);
  }

  private static Cell.Key floor(Payload payload) {
    return new Cell.Key("floor/" + payload.id(), FLOOR);
  }

  private static Work work(Payload payload, List<Object> roots) {
    ReferenceCodec reference = new ReferenceCodec();
    double bytes =
        roots.stream().mapToInt(root -> reference.write(root).length).average().orElseThrow();
    return new Work(payload.objects(), bytes);
  }

  private void addFloors(List<String> floors) {
    for (Payload payload : payloads) {
      Work work = work(payload, payload.roots());
      for (String floor : floors) {
        if (floor.equals(FLOOR) || payload == Payload.COMPLEX_1000) {
          cells.add(
              new Cell(
                  "floor/" + payload.id(),
                  floor,
                  FloorBenchmark.class.getName() + "." + floor,
                  Map.of("payload", payload.name()),
                  work,
                  null,
                  null,
                  false));
        }
      }
    }
  }

  private void addValidation() {
    for (Input input : Input.values()) {
      for (ValidatorType validator : ValidatorType.values()) {
        cells.add(
            new Cell(
                "validate/" + input.id(),
                validator.id(),
                ValidationBenchmark.class.getName() + ".validate",
                Map.of("validator", validator.name(), "input", input.name()),
                Work.ONE,
                ValidatorType.REFLECTION.id(),
                null,
                true));
      }
    }
  }

  private void addWiring() {
    for (WiringType wiring : WiringType.values()) {
      cells.add(
          new Cell(
              "authorize",
              wiring.id(),
              WiringBenchmark.class.getName() + ".decide",
              Map.of("wiring", wiring.name()),
              Work.ONE,
              WiringType.PER_REQUEST.id(),
              null,
              true));
    }
  }

  /** Those with a cell or a refusal, in the order of their enums. */
  private List<Subject> subjects() {
    Set<String> named = new LinkedHashSet<>();
    cells.forEach(cell -> named.add(cell.target()));
    refusals.forEach(refusal -> named.add(refusal.cell().target()));
    return Stream.of(
            Arrays.stream(CodecType.values())
                .map(codec -> Subject.of(codec.id(), word(codec.role()), codec.library())),
            Arrays.stream(ValidatorType.values())
                .map(type -> Subject.of(type.id(), "validation", type.library())),
            Arrays.stream(WiringType.values())
                .map(type -> Subject.of(type.id(), "wiring", Access.class)),
            ALL_FLOORS.stream().map(floor -> Subject.of(floor, "floor", FloorBenchmark.class)))
        .flatMap(subjects -> subjects)
        .filter(subject -> named.contains(subject.name()))
        .toList();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
