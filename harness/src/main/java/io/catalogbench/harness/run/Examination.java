package io.catalogbench.harness.run;

import com.sun.management.UnixOperatingSystemMXBean;
import io.catalogbench.harness.plan.InputException;
import io.catalogbench.harness.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Looks at everything about a machine that spoils measurements. */
public final class Examination {

  private static final long GIB = 1L << 30;
  private static final long MIN_MEMORY_BYTES = 4 * GIB;
  private static final long MIN_DISK_BYTES = 2 * GIB;
  private static final long MIN_OPEN_FILES = 4_096;
  private static final long OTHER_OPEN_FILES = 1_000;
  static final long MANY_OPEN_FILES = 12_000;
  private static final int PORTS = 4;
  private static final double MAX_LOAD_PER_CORE = 0.25;
  private static final long STEAL_WINDOW_MILLIS = 1_000;
  private static final Duration DISTANCE_WARM_UP = Duration.ofMillis(300);
  private static final Duration DISTANCE_WINDOW = Duration.ofSeconds(1);

  private Examination() {}

  /** All findings about this machine. */
  public static List<Finding> of(Path root) throws InterruptedException {
    List<Finding> findings = new ArrayList<>();
    findings.add(java());
    findings.add(cores());
    findings.add(memory());
    findings.add(openFiles());
    findings.add(governor());
    findings.add(load());
    findings.add(stolen());
    Ruler ruler = new Ruler();
    findings.add(speed(ruler));
    findings.add(sharedCache(ruler));
    findings.add(distance(Machine.affinity()));
    findings.add(ports());
    findings.add(clock());
    findings.add(disk(root));
    findings.add(tool("taskset", "servers cannot be bound to cores; on Linux install util-linux"));
    findings.add(
        tool(
            "wrk",
            "optional, plan cross-check: install wrk; a second generator confirms the first"));
    findings.add(
        tool(
            "ab",
            "optional, plan cross-check: install apache2-utils; a third generator confirms it"));
    findings.add(tool("memcached", "optional: the cache of that name"));
    findings.add(tool("chromium", "optional: pictures of the pages"));
    return List.copyOf(findings);
  }

  private static Finding java() {
    String found = System.getProperty("java.vm.name") + " " + Runtime.version();
    return Runtime.version().feature() >= 25
        ? Finding.good("java", found)
        : Finding.unfit("java", found, "install a JDK 25 and set JAVA_HOME");
  }

  private static Finding cores() {
    Affinity affinity = Machine.affinity();
    int cores = affinity.server().size();
    String found =
        "%d of %s; %s"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                Machine.cpuModel(),
                affinity.description());
    if (!affinity.pinned()) {
      return Finding.doubtful("cores", found, "use a machine with taskset and two cores or more");
    }
    return cores < 2
        ? Finding.doubtful("cores", found, "four or more give the generator cores of its own")
        : Finding.good("cores", found);
  }

  private static Finding memory() {
    String found = gigabytes(Machine.memoryBytes());
    return Machine.memoryBytes() >= MIN_MEMORY_BYTES
        ? Finding.good("memory", found)
        : Finding.unfit("memory", found, "at least " + gigabytes(MIN_MEMORY_BYTES) + " are needed");
  }

  private static Finding openFiles() {
    if (!(ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix)) {
      return Finding.doubtful("open files", "unknown limit", "Linux and macOS are supported");
    }
    return openFiles(unix.getMaxFileDescriptorCount());
  }

  /** One remedy, enough for every plan: whoever follows it is not sent for more. */
  static Finding openFiles(long limit) {
    String found = "limit " + limit;
    if (limit >= MANY_OPEN_FILES) {
      return Finding.good("open files", found);
    }
    String remedy =
        "ulimit -n %d is enough for every plan; idle-connections opens 10,000 connections"
            .formatted(MANY_OPEN_FILES);
    return limit < MIN_OPEN_FILES
        ? Finding.unfit("open files", found, remedy)
        : Finding.doubtful("open files", found, remedy);
  }

  /**
   * Looks whether a plan's connections can be opened at all.
   *
   * @throws InputException when the system allows fewer
   */
  public static void requireOpenFiles(Plan plan) {
    long needed = openFiles(plan);
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        && unix.getMaxFileDescriptorCount() < needed) {
      throw new InputException(
          "plan %s opens %,d connections at once, but at most %,d files may be open: ulimit -n %d"
              .formatted(
                  plan.name(), plan.connections(), unix.getMaxFileDescriptorCount(), needed));
    }
  }

  /** How many files a plan has open at once. */
  static long openFiles(Plan plan) {
    return plan.connections() + OTHER_OPEN_FILES;
  }

  private static Finding governor() {
    Optional<String> governor = Machine.governor();
    if (governor.isEmpty()) {
      return Finding.doubtful(
          "governor",
          "the system does not tell",
          "on a virtual machine nothing can be done about the clock rate: measure in rounds");
    }
    return governor.get().equals("performance")
        ? Finding.good("governor", governor.get())
        : Finding.doubtful(
            "governor", governor.get(), "cpupower frequency-set -g performance keeps the rate");
  }

  private static Finding load() {
    Optional<Double> load = Machine.load();
    if (load.isEmpty()) {
      return Finding.doubtful("load", "the system does not tell", "look yourself");
    }
    String found = String.format(Locale.ROOT, "%.2f in the last minute", load.get());
    return load.get() <= MAX_LOAD_PER_CORE * Runtime.getRuntime().availableProcessors()
        ? Finding.good("load", found)
        : Finding.doubtful("load", found, "end what else runs, or wait");
  }

  private static Finding stolen() throws InterruptedException {
    Optional<CoreTimes> before = Sample.coreTimes();
    Thread.sleep(STEAL_WINDOW_MILLIS);
    Optional<Double> stolen =
        Sample.coreTimes().flatMap(after -> before.flatMap(after::stolenRatio));
    if (stolen.isEmpty()) {
      return Finding.doubtful("stolen time", "the system does not tell", "measure in rounds");
    }
    String found = String.format(Locale.ROOT, "%.1f %% in one second", stolen.get() * 100);
    return stolen.get() <= Audit.MAX_STOLEN_RATIO
        ? Finding.good("stolen time", found)
        : Finding.doubtful("stolen time", found, "repeat when the host is quieter");
  }

  private static Finding speed(Ruler ruler) {
    double spread = ruler.spread();
    return spread <= Ruler.MAX_SPREAD
        ? Finding.good("speed", Ruler.told(spread))
        : Finding.doubtful(
            "speed",
            Ruler.told(spread),
            "another guest may share the core: repeat later, or measure more rounds");
  }

  private static Finding sharedCache(Ruler ruler) {
    double nanos = ruler.loadNanos();
    return nanos <= Ruler.MAX_LOAD_NANOS
        ? Finding.good("shared cache", Ruler.toldLoad(nanos))
        : Finding.doubtful(
            "shared cache",
            Ruler.toldLoad(nanos) + ", as from memory",
            "another guest may fill it, then all times are too long: repeat later");
  }

  private static Finding distance(Affinity affinity) throws InterruptedException {
    try (CoreDistance distance = CoreDistance.between(affinity)) {
      Thread.sleep(DISTANCE_WARM_UP);
      distance.reset();
      Thread.sleep(DISTANCE_WINDOW);
      OptionalDouble nanos = distance.nanos();
      if (nanos.isEmpty()) {
        return Finding.doubtful(
            "core distance",
            "not known",
            "without it CPU per request is not evened: see taskset, or end what keeps cores busy");
      }
      String found =
          String.format(
              Locale.ROOT,
              "a round trip between the server's core and the generator's took %.0f ns",
              nanos.getAsDouble());
      return nanos.getAsDouble() <= CoreDistance.MAX_NEAR_NANOS
          ? Finding.good("core distance", found)
          : Finding.doubtful(
              "core distance",
              found + ", as where they share no cache",
              "on a virtual machine it changes: six rounds or more even it out");
    }
  }

  private static Finding ports() {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < PORTS; i++) {
        sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      return Finding.good("ports", "free ones on 127.0.0.1");
    } catch (IOException e) {
      return Finding.unfit("ports", "none is free: " + e.getMessage(), "end what holds them");
    } finally {
      sockets.forEach(Examination::close);
    }
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Finding clock() {
    Path source = Path.of("/sys/devices/system/clocksource/clocksource0/current_clocksource");
    try {
      String found = Files.readString(source).strip();
      return List.of("tsc", "kvm-clock", "arch_sys_counter", "hyperv_clocksource_tsc_page")
              .contains(found)
          ? Finding.good("clock", found)
          : Finding.doubtful("clock", found, "reading it is slow; choose tsc where it is stable");
    } catch (IOException _) {
      return Finding.good("clock", "the system's own");
    }
  }

  private static Finding disk(Path root) {
    try {
      long free = Files.getFileStore(root).getUsableSpace();
      String found = gigabytes(free) + " free at " + root;
      return free >= MIN_DISK_BYTES
          ? Finding.good("disk", found)
          : Finding.unfit("disk", found, "make room for " + gigabytes(MIN_DISK_BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at the disk of " + root, e);
    }
  }

  private static Finding tool(String name, String without) {
    return Machine.onPath(name)
        .map(path -> Finding.good(name, path.toString()))
        .orElseGet(() -> Finding.doubtful(name, "not found", without));
  }

  private static String gigabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f GiB", (double) bytes / GIB);
  }
}
