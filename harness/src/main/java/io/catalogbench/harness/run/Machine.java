package io.catalogbench.harness.run;

import com.sun.management.OperatingSystemMXBean;
import io.catalogbench.harness.result.Busyness;
import io.catalogbench.harness.result.Environment;
import io.catalogbench.harness.result.Git;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Warning;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The machine this runs on, as the system describes it. */
public final class Machine {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** Results are no sources: a run does not make the next one dirty. */
  private static final List<String> SOURCES_CHANGED =
      List.of("git", "status", "--porcelain", "--", ".", ":(exclude)results");

  private final Ruler ruler = new Ruler();
  private Optional<CoreTimes> lastLook = Sample.coreTimes();

  /** What a number must be read with. */
  Environment environment(String pinning, Path root, Busyness before) {
    return new Environment(
        Runtime.getRuntime().availableProcessors(),
        cpuModel(),
        SYSTEM.getTotalMemorySize(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        os(),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
        governor(),
        pinning,
        git(root),
        List.of(before));
  }

  /** How busy the machine is now; stolen time is counted from the last look. */
  Busyness look(String when) {
    Optional<CoreTimes> now = Sample.coreTimes();
    Optional<Double> stolen = now.flatMap(times -> lastLook.flatMap(times::stolenRatio));
    lastLook = now;
    return new Busyness(
        when,
        Instant.now(),
        load(),
        stolen,
        Optional.of(ruler.spread()),
        Optional.of(ruler.loadNanos()));
  }

  /** The run, doubted for what the machine was like most times it was looked at. */
  static Run judged(Run run, Environment environment) {
    Run judged = run;
    for (Warning doubt : doubts(environment)) {
      judged = doubted(judged, doubt);
    }
    return judged;
  }

  /** What is doubtful about a machine that was like that most times it was looked at. */
  static List<Warning> doubts(Environment environment) {
    List<Double> spreads =
        environment.busyness().stream().flatMap(seen -> seen.speedSpread().stream()).toList();
    List<Double> loads =
        environment.busyness().stream().flatMap(seen -> seen.loadNanos().stream()).toList();
    List<Warning> doubts = new ArrayList<>();
    if (Ruler.isUneven(spreads)) {
      doubts.add(
          Warning.of(
              Warning.UNEVEN_SPEED,
              Ruler.told(Collections.max(spreads)) + " while nothing of the run was busy",
              "another guest may share the core: trust no single window, repeat on a quieter"
                  + " machine"));
    }
    if (Ruler.isCrowded(loads)) {
      doubts.add(
          Warning.of(
              Warning.CROWDED_CACHE,
              Ruler.toldLoad(Collections.max(loads))
                  + " while nothing of the run was busy, as from memory",
              "another guest may fill the cache that cores share: times are too long, most where"
                  + " much memory is touched; repeat on a quieter machine"));
    }
    return doubts;
  }

  private static Run doubted(Run run, Warning doubt) {
    boolean known =
        run.warnings().stream().anyMatch(warning -> warning.code().equals(doubt.code()));
    return known ? run : run.withWarning(doubt);
  }

  /** Load average of the last minute. */
  static Optional<Double> load() {
    double average = SYSTEM.getSystemLoadAverage();
    return average < 0 ? Optional.empty() : Optional.of(average);
  }

  /** Memory in bytes. */
  static long memoryBytes() {
    return SYSTEM.getTotalMemorySize();
  }

  /** The cores this process may use, and who gets which. */
  static Affinity affinity() {
    return Affinity.of(cores(), onPath("taskset").isPresent());
  }

  private static List<Integer> cores() {
    return firstLine(Path.of("/proc/self/status"), "Cpus_allowed_list:")
        .map(Affinity::parse)
        .orElseGet(
            () -> IntStream.range(0, Runtime.getRuntime().availableProcessors()).boxed().toList());
  }

  /** Keeps this process, all that it starts from now on, and {@code services} on their cores. */
  static void bindServices(Affinity affinity, List<ProcessHandle> services)
      throws InterruptedException {
    bind(ProcessHandle.current(), affinity, affinity.services());
    for (ProcessHandle service : services) {
      bind(service, affinity, affinity.services());
    }
  }

  /** Lets this process go back to all cores, as it was before {@link #bindServices}. */
  static void unbind(Affinity affinity) throws InterruptedException {
    bind(ProcessHandle.current(), affinity, affinity.all());
  }

  /** Moves all threads of {@code process} to {@code cores}; nothing where nothing is pinned. */
  static void bind(ProcessHandle process, Affinity affinity, List<Integer> cores)
      throws InterruptedException {
    if (affinity.pinned()) {
      String pid = Long.toString(process.pid());
      String list = affinity.prefix(cores).getLast();
      if (output(List.of("taskset", "-a", "-p", "-c", list, pid), Path.of(".")).isEmpty()
          && process.isAlive()) {
        throw new MeasuringException("taskset cannot bind process " + pid + " to cores " + list);
      }
    }
  }

  /** Binds the calling thread alone to {@code core}; false where that cannot be done. */
  static boolean bindsThread(int core) {
    try {
      // the number by which the system knows this thread
      String own = Files.readSymbolicLink(Path.of("/proc/thread-self")).getFileName().toString();
      return output(List.of("taskset", "-p", "-c", Integer.toString(core), own), Path.of("."))
          .isPresent();
    } catch (IOException _) {
      return false; // another system than Linux
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Where a command is found, if anywhere. */
  static Optional<Path> onPath(String command) {
    return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":", -1))
        .map(folder -> Path.of(folder, command))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The version of the sources under {@code root}, when it is a repository. */
  public static Optional<Git> git(Path root) {
    try {
      Optional<String> sha = output(List.of("git", "rev-parse", "HEAD"), root);
      Optional<String> changes = output(SOURCES_CHANGED, root);
      return sha.flatMap(name -> changes.map(text -> new Git(name, !text.isEmpty())));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** What a new run of a plan is called: when, what, of which sources. */
  public static String runName(String plan, Path root) {
    String version = git(root).map(Git::toString).orElse("unversioned");
    return "%s-%s-%s".formatted(STAMP.format(Instant.now()), plan, version);
  }

  /** What a short command prints, without spaces around; empty when it fails or is not there. */
  static Optional<String> output(List<String> command, Path directory) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String text =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return process.waitFor() == 0 ? Optional.of(text) : Optional.empty();
    } catch (IOException _) {
      return Optional.empty(); // no such command here
    }
  }

  static Optional<String> governor() {
    return firstLine(Path.of("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor"), "");
  }

  static String cpuModel() {
    return firstLine(Path.of("/proc/cpuinfo"), "model name")
        .map(value -> value.replaceFirst("^\\s*:\\s*", ""))
        .orElse(System.getProperty("os.arch"));
  }

  private static String os() {
    return firstLine(Path.of("/etc/os-release"), "PRETTY_NAME=")
        .map(name -> name.replace("\"", ""))
        .orElse(System.getProperty("os.name"));
  }

  /** What follows {@code prefix} on the first line that starts with it. */
  private static Optional<String> firstLine(Path file, String prefix) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(prefix))
          .map(line -> line.substring(prefix.length()).strip())
          .findFirst();
    } catch (IOException _) {
      return Optional.empty(); // not on this system
    }
  }
}
