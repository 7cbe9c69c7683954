package io.catalogbench.harness.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.catalogbench.contract.load.LoadScenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProjectTest {

  @TempDir private Path root = Path.of("");

  private Project project = new Project(root);

  @BeforeEach
  void makeFolders() throws IOException {
    Files.createDirectories(root.resolve("plans"));
    Files.createDirectories(root.resolve("targets"));
    project = new Project(root);
    for (String name : List.of("a", "b")) {
      write(
          "targets/%s.yaml".formatted(name),
          "name: %s\nmodel: any\nurl: http://127.0.0.1:1\n".formatted(name));
    }
  }

  @Test
  void aPlanIsReadWithItsLoads() throws IOException {
    write(
        "plans/tiny.yaml",
        """
        name: tiny
        description: a test
        targets: [a, b]
        rounds: 3
        seed: 7
        warm-up: {duration: 2s, pause: 1s, bursts: 2, connections: 4, steady-within: 3s, steady-burst: 2s}
        closed: {connections: 8, settle: 100ms, measure: 1s}
        open: {connections: 2, settle: 200ms, measure: 2s}
        scenarios:
          - {name: simple, open-rate: 50}
          - {name: say-async, connections: 20}
        """);
    Plan plan = project.plan("tiny");
    assertThat(plan.targets()).containsExactly("a", "b");
    assertThat(plan.rounds()).isEqualTo(3);
    assertThat(plan.warmUp().total()).isEqualTo(Duration.ofSeconds(4));
    assertThat(plan.warmUp().steadyWithin()).isEqualTo(Duration.ofSeconds(3));
    assertThat(plan.warmUp().steadyBurst()).isEqualTo(Duration.ofSeconds(2));
    assertThat(plan.warmUpOf(List.of(LoadScenario.SIMPLE)).duration())
        .as("half of the scenarios")
        .isEqualTo(Duration.ofSeconds(1));
    assertThat(plan.segments())
        .containsExactly(
            new Segment(
                LoadScenario.SIMPLE,
                new LoadShape.Closed(8, Duration.ofMillis(100), Duration.ofSeconds(1))),
            new Segment(
                LoadScenario.SIMPLE,
                new LoadShape.Open(
                    2,
                    50,
                    LoadShape.Arrivals.EVEN,
                    0,
                    Duration.ofMillis(200),
                    Duration.ofSeconds(2))),
            new Segment(
                LoadScenario.SAY_ASYNC,
                new LoadShape.Closed(20, Duration.ofMillis(100), Duration.ofSeconds(1))));
  }

  @Test
  void everyKeyOfOurFilesIsDescribed() throws IOException {
    Path repository = Path.of("..");
    String described = Files.readString(repository.resolve("docs/plans-and-targets.md"));
    Set<String> keys = new TreeSet<>();
    for (String folder : List.of("plans", "targets")) {
      try (Stream<Path> files = Files.list(repository.resolve(folder))) {
        for (Path file : files.toList()) {
          keys.addAll(keys(Files.readString(file)));
        }
      }
    }
    assertThat(keys).contains("scenarios", "steady-within", "aot-cache");
    assertThat(keys).allSatisfy(key -> assertThat(described).contains("`" + key + "`"));
  }

  /**
   * Keys of the file itself and of what it nests, but those of settings, which are the servers'.
   */
  private static Set<String> keys(String yaml) {
    String ours = yaml.replaceAll("(?m)^#.*$", "").replaceAll("settings: \\{[^}]*}", "settings:");
    return Pattern.compile("(?:^|[{, ])([a-zA-Z-]+):(?= |$)", Pattern.MULTILINE)
        .matcher(ours)
        .results()
        .map(found -> found.group(1))
        .filter(key -> !key.isEmpty())
        .collect(Collectors.toSet());
  }

  @Test
  void aPlanMayLieElsewhere() throws IOException {
    write(
        "mine.yaml",
        """
        name: mine
        description: a test
        targets: [a]
        rounds: 3
        scenarios:
          - {name: simple}
        """);
    Plan plan = project.plan(root.resolve("mine.yaml").toString());
    assertThat(plan.name()).isEqualTo("mine");
    assertThat(plan.withRounds(12).rounds()).isEqualTo(12);
    assertThat(plan.withRounds(12).withRounds(3)).isEqualTo(plan);
  }

  @Test
  void aPlanThatOnlyReadsMayHaveALargerCatalog() throws IOException {
    String plan =
        """
        name: large
        description: a test
        targets: [a]
        products: 1000000
        scenarios:
          - {name: %s}
        """;
    write("plans/large.yaml", plan.formatted("search"));
    assertThat(project.plan("large").products()).isEqualTo(1_000_000);
    assertThat(project.plan("large").resized()).isTrue();

    write("plans/large.yaml", plan.formatted("price-change"));
    assertThatThrownBy(() -> project.plan("large"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("products")
        .hasMessageContaining("where no scenario writes");
  }

  @Test
  void aTargetMayBePreparedByAnEarlierLaunch() throws IOException {
    write(
        "targets/plain.yaml",
        """
        name: plain
        model: any
        command: [server, "${port}"]
        """);
    write("targets/early.yaml", "name: early\nbase: plain\naot-cache: on\n");
    write("targets/odd.yaml", "name: odd\nbase: plain\naot-cache: sometimes\n");
    assertThat(project.targets(List.of("plain", "early")))
        .extracting(target -> ((Target.Launched) target.start()).prepared())
        .containsExactly(false, true);
    assertThatThrownBy(() -> project.targets(List.of("odd")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("aot-cache")
        .hasMessageContaining("must be on or off, not sometimes");
  }

  @Test
  void aScenarioMayHaveSeveralLoads() throws IOException {
    write(
        "plans/wide.yaml",
        """
        name: wide
        description: a test
        targets: [a]
        scenarios:
          - {name: simple, connections: [10, 1000], open-rate: [50, 500]}
        """);
    assertThat(project.plan("wide").segments())
        .extracting(Segment::id)
        .containsExactly(
            "simple.closed-10", "simple.closed-1000", "simple.open-50", "simple.open-500");
  }

  @Test
  void aShareBecomesALoadAsSoonAsTheCapacityIsKnown() throws IOException {
    write(
        "plans/shares.yaml",
        """
        name: shares
        description: a test
        targets: [a]
        open: {arrivals: poisson}
        scenarios:
          - {name: simple, connections: [10, 20], open-fraction: [0.3, 0.85]}
          - {name: user-by-id, connections: 5}
        """);
    Plan plan = project.plan("shares");
    assertThat(plan.probe().segments())
        .as("what finds the capacity")
        .extracting(Segment::id)
        .containsExactly("simple.closed-10", "simple.closed-20");
    assertThat(plan.withCapacities(Map.of(LoadScenario.SIMPLE, 1_000.4)).segments())
        .extracting(Segment::id)
        .containsExactly(
            "simple.closed-10",
            "simple.closed-20",
            "simple.open-300-poisson",
            "simple.open-850-poisson",
            "user-by-id.closed-5");
  }

  @Test
  void laddersOverloadsAndCrossChecksFollowTheClosedLoad() throws IOException {
    write(
        "plans/knees.yaml",
        """
        name: knees
        description: a test
        targets: [a]
        closed: {connections: 10, measure: 1s}
        ladder: {slo: 20ms, from-percent: 40, rungs: 3, connections: 90, arrivals: poisson}
        overload: {peak-percent: 200, before: 2s, peak: 1s, after: 4s}
        cross-check: simple
        scenarios:
          - {name: simple, ladder: true}
          - {name: user-by-id, overload: true}
        """);
    Plan plan = project.plan("knees");
    assertThat(plan.segments())
        .extracting(Segment::id)
        .containsExactly(
            "simple.closed-10",
            "simple.rung-01",
            "simple.rung-02",
            "simple.rung-03",
            "user-by-id.closed-10",
            "user-by-id.surge-200",
            "simple.check-1",
            "simple.check-2");
    assertThat(plan.segments().get(1).load())
        .isEqualTo(
            new LoadShape.Rung(
                new LoadShape.Ladder(
                    Duration.ofMillis(20),
                    40,
                    3,
                    90,
                    LoadShape.Arrivals.POISSON,
                    Duration.ofMillis(300),
                    Duration.ofMillis(2500)),
                1,
                0,
                1));
    assertThat(plan.segments().get(5).load().measure()).isEqualTo(Duration.ofSeconds(7));
    assertThat(plan.connections()).isEqualTo(256);
  }

  @Test
  void faultsOfLaddersOverloadsAndCrossChecksAreToldTogether() throws IOException {
    write(
        "plans/knees.yaml",
        """
        name: knees
        description: a test
        targets: [a]
        ladder: {slo: 0ms, rung: 3}
        overload: {peak-percent: 50, before: 200ms}
        cross-check: user-by-id
        scenarios:
          - {name: simple, ladder: maybe}
        """);
    assertThatThrownBy(() -> project.plan("knees"))
        .hasMessageContaining("slo must be at least 1ms")
        .hasMessageContaining("'rung'")
        .hasMessageContaining("peak-percent must be a whole number, 100 to 1000, not 50")
        .hasMessageContaining("before must be at least 1s")
        .hasMessageContaining("cross-check must be a scenario of one address that is read")
        .hasMessageContaining("ladder must be true or false, not maybe");
  }

  @Test
  void idleConnectionsStandBesideEachOpenLoad() throws IOException {
    write(
        "plans/idle.yaml",
        """
        name: idle
        description: a test
        targets: [a]
        scenarios:
          - {name: simple, connections: 5, open-rate: 50, idle-connections: [100, 1000]}
        """);
    Plan plan = project.plan("idle");
    assertThat(plan.segments())
        .extracting(Segment::id)
        .containsExactly(
            "simple.closed-5",
            "simple.open-50",
            "simple.open-50-held-100",
            "simple.open-50-held-1000");
    assertThat(plan.connections()).isEqualTo(1_016);
  }

  @Test
  void othersKeepTheServerBusyBesideAnOpenLoad() throws IOException {
    write(
        "plans/beside.yaml",
        """
        name: beside
        description: a test
        targets: [a]
        distance: 50ms
        scenarios:
          - name: simple
            connections: 5
            open-rate: 50
            beside: [{kind: asking, scenario: say-sync, connections: 2}, {kind: slow-requests, connections: 300}]
        """);
    Plan plan = project.plan("beside");
    assertThat(plan.segments())
        .extracting(Segment::id)
        .containsExactly(
            "simple.closed-5",
            "simple.open-50",
            "simple.open-50-beside-2-say-sync",
            "simple.open-50-beside-300-slow");
    assertThat(plan.connections()).isEqualTo(316);
    assertThat(plan.withSeed(7).distance()).isEqualTo(Duration.ofMillis(50));
  }

  @Test
  void othersThatAreNoneAndDistancesTooFarAreRefused() throws IOException {
    write(
        "plans/bad.yaml",
        """
        name: bad
        description: a test
        targets: [a]
        distance: 2s
        scenarios:
          - {name: simple, beside: [{kind: slow-requests}]}
          - name: items
            open-rate: 5
            beside: [{kind: asking, scenario: price-change}, {kind: shouting}]
        """);
    assertThatThrownBy(() -> project.plan("bad"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("bad.yaml:4: distance must be at most 500ms")
        .hasMessageContaining("bad.yaml:6: beside needs an open-rate")
        .hasMessageContaining("unknown reading scenario")
        .hasMessageContaining("kind must be asking or slow-requests, not shouting");
  }

  @Test
  void anOutageHasFourWindowsOfEachRateAndNothingElse() throws IOException {
    write(
        "plans/outage.yaml",
        """
        name: outage
        description: a test
        targets: [a]
        open: {connections: 8, settle: 200ms, measure: 2s}
        scenarios:
          - {name: product-by-id, open-rate: [50, 100], outage: redis}
          - {name: simple, open-rate: 50}
        """);
    Plan plan = project.plan("outage");
    assertThat(plan.segments())
        .extracting(Segment::id)
        .containsExactly(
            "product-by-id.open-50-outage-before",
            "product-by-id.open-50-outage-begins",
            "product-by-id.open-50-outage-lasts",
            "product-by-id.open-50-outage-over",
            "product-by-id.open-100-outage-before",
            "product-by-id.open-100-outage-begins",
            "product-by-id.open-100-outage-lasts",
            "product-by-id.open-100-outage-over",
            "simple.closed-32",
            "simple.open-50");
    assertThat(plan.segments().subList(0, 4))
        .extracting(segment -> segment.load().settle(), segment -> segment.load().measure())
        .as("begins is short, over waits for the server to find Redis again")
        .containsExactly(
            tuple(Duration.ofMillis(200), Duration.ofSeconds(2)),
            tuple(Duration.ofMillis(200), Duration.ofMillis(500)),
            tuple(Duration.ofMillis(200), Duration.ofSeconds(2)),
            tuple(Duration.ofSeconds(3), Duration.ofSeconds(2)));
    assertThat(plan.connections()).isEqualTo(32);
  }

  @Test
  void outagesThatAreNoneAreRefused() throws IOException {
    write(
        "plans/bad.yaml",
        """
        name: bad
        description: a test
        targets: [a]
        scenarios:
          - {name: simple, outage: redis}
          - {name: items, open-rate: 5, outage: postgres}
          - name: product-by-id
            open-rate: 5
            outage: redis
            connections: 5
            open-fraction: 0.5
            idle-connections: 10
            beside: [{kind: slow-requests}]
            ladder: true
            overload: true
        """);
    assertThatThrownBy(() -> project.plan("bad"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("bad.yaml:5: outage needs an open-rate beside it")
        .hasMessageContaining("bad.yaml:6: outage must be redis, not postgres")
        .hasMessageContaining(
            "bad.yaml:9: outage cannot be together with connections, open-fraction,"
                + " idle-connections, beside, ladder, overload");
  }

  @Test
  void sharesArrivalsAndIdleConnectionsThatAreNoneAreRefused() throws IOException {
    write(
        "plans/bad.yaml",
        """
        name: bad
        description: a test
        targets: [a]
        disturbance-percent: 0
        open: {arrivals: bursts}
        scenarios:
          - {name: simple, open-fraction: [0.5, 2.5]}
          - {name: user-by-id, open-fraction: [half]}
          - {name: users-1000, idle-connections: [10]}
        """);
    assertThatThrownBy(() -> project.plan("bad"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("bad.yaml:4: disturbance-percent must be a whole number, 1 to 100")
        .hasMessageContaining("bad.yaml:5: arrivals must be even or poisson, not bursts")
        .hasMessageContaining("bad.yaml:7: open-fraction must be shares from 0.01 to 2.00")
        .hasMessageContaining("bad.yaml:8: open-fraction must be shares from 0.01 to 2.00")
        .hasMessageContaining("bad.yaml:9: idle-connections needs an open-rate beside it");
  }

  @Test
  void aLoadThatIsGivenTwiceOrIsNoneIsRefused() throws IOException {
    write(
        "plans/bad.yaml",
        """
        name: bad
        description: a test
        targets: [a]
        scenarios:
          - {name: simple, connections: [10, 10]}
          - {name: user-by-id, connections: [0], open-rate: []}
        """);
    assertThatThrownBy(() -> project.plan("bad"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("bad.yaml:5: connections must not name a number twice")
        .hasMessageContaining("bad.yaml:6: connections must be a whole number, 1 to 10000, not 0")
        .hasMessageContaining("bad.yaml:6: open-rate must list at least one");
  }

  @Test
  void aTargetMayBeAnotherOneWithOtherSettings() throws IOException {
    write(
        "targets/a.yaml",
        """
        name: a
        model: some
        command: [java, "--port=${port}", "${settings}"]
        settings: {cache: redis, pool: 16}
        """);
    write("targets/b.yaml", "name: b\nbase: a\nsettings: {cache: none}\n");
    Target b = project.targets(List.of("b")).getFirst();
    assertThat(b.name()).isEqualTo("b");
    assertThat(b.model()).isEqualTo("some");
    assertThat(((Target.Launched) b.start()).settings())
        .containsExactlyInAnyOrderEntriesOf(Map.of("cache", "none", "pool", "16"));
  }

  @Test
  void aBaseMustBeATargetThatStandsByItself() throws IOException {
    write("targets/b.yaml", "name: b\nbase: c\n");
    write("targets/c.yaml", "name: c\nbase: b\n");
    write("targets/d.yaml", "name: d\nbase: cc\ncommand: [x]\n");
    assertThatThrownBy(() -> project.targets(List.of("b", "d")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("b.yaml:2: base must be a target that says itself how it starts")
        .hasMessageContaining("d.yaml:2: base is an unknown target 'cc'")
        .hasMessageContaining("d.yaml:3: unknown key 'command'");
  }

  @Test
  void allFaultsOfAPlanAreToldTogetherWithTheirLines() throws IOException {
    write(
        "plans/bad.yaml",
        """
        name: good
        targets: []
        rounds: none
        sed: 7
        warm-up: {duration: 2 seconds}
        scenarios:
          - {name: simpel}
          - {name: simple, rate: 5}
        """);
    assertThatThrownBy(() -> project.plan("bad"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("bad.yaml:1: name must be bad, as the file is, not good")
        .hasMessageContaining("description is missing")
        .hasMessageContaining("bad.yaml:2: targets must list at least one")
        .hasMessageContaining("bad.yaml:3: rounds must be a whole number, 1 to 1000, not none")
        .hasMessageContaining("bad.yaml:4: unknown key 'sed', did you mean 'seed'?")
        .hasMessageContaining("bad.yaml:5: duration must be a duration such as 300ms")
        .hasMessageContaining("unknown scenario 'simpel', did you mean 'simple'?")
        .hasMessageContaining("bad.yaml:8: unknown key 'rate'");
  }

  @Test
  void aFileThatIsNoYamlIsToldWithItsLine() throws IOException {
    write("plans/broken.yaml", "name: broken\ntargets: [a\n");
    assertThatThrownBy(() -> project.plan("broken"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("broken.yaml:3: ");
  }

  @Test
  void whatCannotBeReadIsNotToldOfAnythingElse() throws IOException {
    write("plans/broken.yaml", "name: broken\ntargets: [a\n");
    write("plans/empty.yaml", "");
    write("plans/list.yaml", "name: list\ndescription: d\ntargets: [a]\nscenarios: [simple]\n");
    Files.write(root.resolve("plans/binary.yaml"), new byte[] {'n', (byte) 0xff, (byte) 0xfe});
    assertThat(faults("broken")).singleElement().asString().contains("broken.yaml:3: ");
    assertThat(faults("empty")).singleElement().asString().contains("empty.yaml:1: must be a map");
    assertThat(faults("list")).singleElement().asString().contains("list.yaml:4: must be a map");
    assertThat(faults("binary"))
        .singleElement()
        .asString()
        .contains("binary.yaml:1: cannot be read: it is no text in UTF-8");
  }

  private List<String> faults(String plan) {
    InputException refusal = catchThrowableOfType(InputException.class, () -> project.plan(plan));
    return String.valueOf(refusal.getMessage()).lines().toList();
  }

  @Test
  void theTargetsOfAPlanAreToldWithItsOtherFaults() throws IOException {
    write("targets/spring-mvc.yaml", "name: spring-mvc\nmodel: m\nurl: http://127.0.0.1:1\n");
    write(
        "plans/bad.yaml",
        """
        name: bad
        description: a test
        targets: [a, sprng-mvc, a]
        rounds: none
        scenarios:
          - {name: simple}
        """);
    assertThat(faults("bad"))
        .hasSize(3)
        .anyMatch(
            fault ->
                fault.endsWith(
                    "bad.yaml:3: targets names an unknown target 'sprng-mvc', did you mean"
                        + " 'spring-mvc'?"))
        .anyMatch(fault -> fault.endsWith("bad.yaml:3: targets must not name 'a' twice"))
        .anyMatch(fault -> fault.contains("bad.yaml:4: rounds must be a whole number"));
  }

  @Test
  void aTargetIsNamedOnce() {
    assertThatThrownBy(() -> project.targets(List.of("a", "b", "a")))
        .isInstanceOf(InputException.class)
        .hasMessage("target 'a' is named twice");
  }

  @Test
  void aLoadOfAScenarioIsListedOnce() throws IOException {
    write(
        "plans/twice.yaml",
        """
        name: twice
        description: a test
        targets: [a]
        scenarios:
          - {name: simple, open-rate: 50, open-fraction: [0.5]}
          - {name: simple, connections: 10, open-rate: 60}
          - {name: user-by-id}
          - {name: simple, connections: [10, 20], open-rate: [50, 70], open-fraction: [0.5]}
        """);
    assertThat(faults("twice"))
        .hasSize(3)
        .allMatch(fault -> fault.contains("twice.yaml:8: name is listed twice with one load: "))
        .anyMatch(fault -> fault.endsWith(" simple.closed-10"))
        .anyMatch(fault -> fault.endsWith(" simple.open-50"))
        .anyMatch(fault -> fault.endsWith(" simple.open-fraction-50%"));
  }

  private static final String OURS =
      """
      name: %s
      model: m
      command: ['${java}', -jar, '${root}/catalog-mine/target/catalog-mine.jar', '--port=${port}', '${settings}']
      settings: {cahce: redis, access: naiv, ttl: long}
      """;

  @Test
  void settingsOfOurServersAreCheckedBeforeTheyStart() throws IOException {
    write("targets/mine.yaml", OURS.formatted("mine"));
    write("targets/other.yaml", "name: other\nbase: mine\nsettings:\n  database-pool: 9999\n");
    assertThatThrownBy(() -> project.targets(List.of("mine", "other")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("mine.yaml:4: unknown setting 'cahce', did you mean 'cache'?")
        .hasMessageContaining("mine.yaml:4: Invalid value for option '--access'")
        .hasMessageContaining("'naiv' is not one of [naive, joined]")
        .hasMessageContaining("other.yaml:4: --database-pool 9999: must be 0 to 1000")
        .extracting(fault -> String.valueOf(fault.getMessage()).lines().count())
        .isEqualTo(3L);
  }

  @Test
  void settingsOnTheCommandLineAreCheckedAlike() throws IOException {
    write("targets/mine.yaml", OURS.replaceAll("cahce.*long", "cache: none").formatted("mine"));
    Target mine = project.targets(List.of("mine")).getFirst();
    assertThat(mine.withSettings(Map.of("access", "naive")).work())
        .containsEntry("access", "naive");
    assertThatThrownBy(() -> mine.withSettings(Map.of("foo", "bar", "ttl", "ever")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("unknown setting 'foo'")
        .hasMessageContaining("'ever' is not one of");
  }

  @Test
  void settingsOfOtherProgramsAreTheirs() throws IOException {
    write("targets/bare.yaml", OURS.formatted("bare") + "role: reference\n");
    write(
        "targets/own.yaml",
        OURS.formatted("own").replace("${root}/catalog-mine/target/catalog-mine.jar", "own.jar"));
    assertThat(project.targets(List.of("bare", "own")))
        .allMatch(target -> target.work().containsKey("cahce"));
  }

  @Test
  void theFaultsOfSeveralTargetsAreToldTogether() throws IOException {
    write("targets/one.yaml", "name: one\nmodel: m\ncommand: ['${jaav}', '${port}']\n");
    write("targets/two.yaml", "name: two\nmodel: m\nurl: localhost\ncommand: [x]\n");
    assertThatThrownBy(() -> project.targets(List.of("one", "two", "tree")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("unknown target 'tree'")
        .hasMessageContaining("one.yaml:3: command has an unknown placeholder 'jaav', did you mean")
        .hasMessageContaining("two.yaml:3: url must look like http://HOST:PORT, not localhost")
        .hasMessageContaining("two.yaml:4: command is for a server that is started");
  }

  @Test
  void aCommandGetsFlagsSettingsAndAddresses() throws IOException {
    write(
        "targets/one.yaml",
        """
        name: one
        model: m
        command: ['${java}', '${jvm}', -jar, '${root}/one.jar', '--port=${port}', '${settings}']
        settings: {threads: virtual, cache: none}
        """);
    Target target =
        project.targets(List.of("one")).getFirst().withSettings(Map.of("cache", "redis"));
    assertThat(target.start()).isInstanceOf(Target.Launched.class);
    Target.Launched launched = (Target.Launched) target.start();
    assertThat(
            launched.command(
                new Placeholders(
                    List.of("-Xmx1m", "-XX:+UseSerialGC"),
                    Map.of("java", "/jdk/java", "root", "/r", "port", "81"))))
        .containsExactly(
            "/jdk/java",
            "-Xmx1m",
            "-XX:+UseSerialGC",
            "-jar",
            "/r/one.jar",
            "--port=81",
            "--threads",
            "virtual",
            "--cache",
            "redis");
  }

  @Test
  void theFilesOfThisRepositoryAreInOrder() {
    Project own = new Project(Path.of("..").toAbsolutePath().normalize());
    assertThat(own.plans()).contains("smoke", "quick");
    for (String name : own.plans()) {
      if (own.series(name).isEmpty()) {
        Plan plan = own.plan(name);
        assertThat(own.targets(plan.targets())).hasSameSizeAs(plan.targets());
      }
    }
  }

  @Test
  void planFullIsEveryOtherButTheShortOnes() {
    Project own = new Project(Path.of("..").toAbsolutePath().normalize());
    List<String> others = new ArrayList<>(own.plans());
    others.removeAll(List.of("full", "smoke", "quick"));
    assertThat(own.series("full").orElseThrow().plans())
        .containsExactlyInAnyOrderElementsOf(others);
  }

  @Test
  void aFileMayNameSeveralPlans() throws IOException {
    write(
        "night.yaml",
        """
        name: night
        description: d
        plans: [quick, mine.yaml, standard]
        """);
    Series series = project.series(root.resolve("night.yaml").toString()).orElseThrow();
    assertThat(series.plans())
        .containsExactly("quick", root.resolve("mine.yaml").toString(), "standard");
    assertThat(series.position("mine")).isEqualTo(2);
    assertThat(series.position(root.resolve("mine.yaml").toString())).isEqualTo(2);
    assertThat(series.position("pools")).isZero();
    assertThatThrownBy(() -> project.plan(root.resolve("night.yaml").toString()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("plan night is several plans: name one of them");
  }

  @Test
  void faultsOfAFileOfSeveralPlansAreToldTogether() throws IOException {
    write(
        "night.yaml",
        """
        name: day
        plans: [quick, quick]
        rounds: 5
        """);
    assertThatThrownBy(() -> project.series(root.resolve("night.yaml").toString()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("night.yaml:1: name must be night")
        .hasMessageContaining("description is missing")
        .hasMessageContaining("night.yaml:2: plans must not name a plan twice")
        .hasMessageContaining("night.yaml:3: unknown key 'rounds'");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(root.resolve(file), text);
  }
}
