package io.catalogbench.bench.cache;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.luben.zstd.Zstd;
import io.catalogbench.bench.cache.benchmark.CallBenchmark;
import io.catalogbench.bench.cache.benchmark.CompressionBenchmark;
import io.catalogbench.bench.cache.benchmark.Content;
import io.catalogbench.bench.cache.benchmark.DayBenchmark;
import io.catalogbench.bench.cache.benchmark.FileBenchmark;
import io.catalogbench.bench.cache.benchmark.FirstMinuteBenchmark;
import io.catalogbench.bench.cache.benchmark.FragmentBenchmark;
import io.catalogbench.bench.cache.benchmark.Granularity;
import io.catalogbench.bench.cache.benchmark.KeyBenchmark;
import io.catalogbench.bench.cache.benchmark.MapBenchmark;
import io.catalogbench.bench.cache.benchmark.PathBenchmark;
import io.catalogbench.bench.cache.benchmark.PingBenchmark;
import io.catalogbench.bench.cache.benchmark.RedisMemory;
import io.catalogbench.bench.cache.benchmark.StoreBenchmark;
import io.catalogbench.bench.cache.key.KeyScheme;
import io.catalogbench.bench.cache.life.Start;
import io.catalogbench.bench.launcher.Cell;
import io.catalogbench.bench.launcher.Refusal;
import io.catalogbench.bench.launcher.Subject;
import io.catalogbench.bench.launcher.Suite;
import io.catalogbench.bench.launcher.Work;
import io.catalogbench.cache.CacheStore;
import io.catalogbench.cache.Compression;
import io.catalogbench.contract.settings.CacheMode;
import io.catalogbench.contract.settings.TtlTier;
import io.catalogbench.infra.CacheServers;
import io.lettuce.core.RedisClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import net.jpountz.lz4.LZ4Factory;
import net.rubyeye.xmemcached.MemcachedClient;
import org.jspecify.annotations.Nullable;

/** The cells of a plan; what this machine lacks is refused with its remedy. */
final class CacheSuite {

  static final String NAME = "cache";

  private static final Cell.Key PING = new Cell.Key("floor/loopback", "redis-ping");

  private static final Cell.Key MAP = new Cell.Key("floor/process", "map-get");

  /** Work that takes a tenth of a millisecond or more is not often done in one warm-up. */
  private static final int SLOW_WORK = 6;

  private final Map<Cell.Key, Cell> cells = new LinkedHashMap<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Map<String, Subject> subjects = new LinkedHashMap<>();

  private final Supplier<RedisMemory> memory;

  private CacheSuite(Supplier<RedisMemory> memory) {
    this.memory = memory;
  }

  /**
   * The suite of a plan.
   *
   * @param memory asked where the plan has fragments
   */
  static Suite of(CachePlan plan, Supplier<RedisMemory> memory) {
    CacheSuite suite = new CacheSuite(memory);
    for (Part part : plan.parts()) {
      switch (part) {
        case Part.Keys keys -> suite.add(keys);
        case Part.Calls calls -> suite.add(calls);
        case Part.Sizes sizes -> suite.add(sizes);
        case Part.Reads reads -> suite.add(reads);
        case Part.Path _ -> suite.addPath();
        case Part.Lives _ -> suite.addLives();
        case Part.Fragments fragments -> suite.add(fragments);
      }
    }
    return new Suite(
        NAME,
        List.copyOf(suite.cells.values()),
        suite.refusals,
        List.copyOf(suite.subjects.values()));
  }

  private void add(Part.Keys keys) {
    String arguments = keys.arguments().name();
    Cell.Key floor = new Cell.Key("floor/key/" + keys.arguments().id(), "map-get");
    KeyScheme first = keys.schemes().getFirst();
    for (KeyScheme scheme : keys.schemes()) {
      subject(scheme.id(), "key", scheme.library());
      add(
          new Cell(
              "key/" + keys.arguments().id(),
              scheme.id(),
              KeyBenchmark.class.getName() + ".find",
              Map.of("scheme", scheme.name(), "arguments", arguments),
              Work.ONE,
              first.id(),
              floor,
              true));
    }
    addFloor(
        floor,
        KeyBenchmark.class.getName() + ".ready",
        Map.of("scheme", first.name(), "arguments", arguments),
        Work.ONE);
  }

  private void add(Part.Calls calls) {
    for (KeyScheme scheme : calls.schemes()) {
      subject(scheme.id(), "key", scheme.library());
      add(
          new Cell(
              "call/products-100",
              scheme.id(),
              CallBenchmark.class.getName() + ".call",
              Map.of("scheme", scheme.name()),
              Work.ONE,
              calls.schemes().getFirst().id(),
              null,
              true));
    }
  }

  private void add(Part.Sizes sizes) {
    Content content = sizes.content();
    Cell.Key floor = new Cell.Key("compress/" + content.id(), Compression.NONE.toString());
    for (String direction : List.of("compress", "expand")) {
      for (Compression compression : sizes.compressions()) {
        if (compression == Compression.NONE && direction.equals("expand")) {
          continue;
        }
        boolean baseline = compression == Compression.NONE;
        subject(compression.toString(), "compression", library(compression));
        add(
            new Cell(
                direction + "/" + content.id(),
                compression.toString(),
                CompressionBenchmark.class.getName() + "." + (baseline ? "copy" : direction),
                Map.of("compression", compression.name(), "content", content.name()),
                sized(content, compression),
                baselineOf(direction, sizes.compressions()).toString(),
                floor,
                true));
      }
    }
  }

  /** Speed is that of the value; the store keeps what is made of it. */
  private static Work sized(Content content, Compression compression) {
    double bytes = content.bytes(Compression.NONE);
    return compression == Compression.NONE
        ? new Work(1, bytes)
        : Work.kept(bytes, content.bytes(compression));
  }

  /** A value that is not compressed is copied on its way into the store, and not expanded. */
  private static Compression baselineOf(String direction, List<Compression> compressions) {
    return direction.equals("compress") ? compressions.getFirst() : compressions.get(1);
  }

  private void add(Part.Reads reads) {
    String scenario = "read/%s/%d-percent-hits".formatted(reads.content().id(), reads.hitPercent());
    for (CacheMode store : reads.stores()) {
      subject(store.toString(), "store", library(store));
      Way way = Way.of(store, reads.hitPercent());
      Cell cell =
          new Cell(
              scenario,
              store.toString(),
              StoreBenchmark.class.getName() + ".read",
              Map.of(
                  "store",
                  store.name(),
                  "content",
                  reads.content().name(),
                  "hitPercent",
                  Integer.toString(reads.hitPercent())),
              work(way, reads.content()),
              reads.stores().getFirst().toString(),
              addFloor(way, reads.content()),
              true);
      missing(store)
          .ifPresentOrElse(reason -> refusals.add(new Refusal(cell, reason)), () -> add(cell));
    }
  }

  /** Where the reads of a cell find what they want, or leave it. */
  private enum Way {
    /** Here: a reference is handed over, nothing is copied. */
    PROCESS,
    /** In a process on this machine. */
    LOOPBACK,
    FILE_READ,
    FILE_WRITTEN,
    /** Some here and some there, so that no single floor is theirs. */
    SEVERAL;

    static Way of(CacheMode store, int hitPercent) {
      return switch (store) {
        case NONE, CAFFEINE -> PROCESS;
        case MEMCACHED, REDIS, REDIS_CLUSTER -> LOOPBACK;
        case FILE -> of(hitPercent, FILE_READ, FILE_WRITTEN);
        case TWO_LEVEL -> of(hitPercent, PROCESS, LOOPBACK);
      };
    }

    private static Way of(int hitPercent, Way hit, Way miss) {
      return switch (hitPercent) {
        case 100 -> hit;
        case 0 -> miss;
        default -> SEVERAL;
      };
    }
  }

  private static Work work(Way way, Content content) {
    double bytes = content.bytes(Compression.NONE);
    return switch (way) {
      case PROCESS, SEVERAL -> Work.kept(0, bytes);
      case LOOPBACK, FILE_READ, FILE_WRITTEN -> new Work(1, bytes);
    };
  }

  private Cell.@Nullable Key addFloor(Way way, Content content) {
    return switch (way) {
      case PROCESS -> addFloor(MAP, MapBenchmark.class.getName() + ".get", Map.of(), Work.ONE);
      case LOOPBACK -> addPing();
      case FILE_READ -> addFile("read", content);
      case FILE_WRITTEN -> addFile("write", content);
      case SEVERAL -> null;
    };
  }

  private Cell.Key addFile(String work, Content content) {
    return addFloor(
        new Cell.Key("floor/file/" + content.id(), "file-" + work),
        FileBenchmark.class.getName() + "." + work,
        Map.of("content", content.name()),
        new Work(1, content.bytes(Compression.NONE)));
  }

  private static Optional<String> missing(CacheMode store) {
    return store == CacheMode.MEMCACHED && !CacheServers.hasMemcached()
        ? Optional.of("not measured: " + CacheServers.NO_MEMCACHED)
        : Optional.empty();
  }

  private void add(Part.Fragments fragments) {
    RedisMemory taken = memory.get();
    for (String work : fragments.works()) {
      for (Granularity granularity : Granularity.values()) {
        subject(granularity.id(), "granularity", RedisClient.class);
        add(
            new Cell(
                    "fragments/" + work + "/products-100",
                    granularity.id(),
                    FragmentBenchmark.class.getName() + "." + work,
                    Map.of("granularity", granularity.name()),
                    Work.kept(0, taken.bytes(granularity)),
                    Granularity.WHOLE.id(),
                    addPing(),
                    true)
                .warmedUp(SLOW_WORK));
      }
    }
  }

  private void addPath() {
    add(step("hit", addPing()).warmedUp(SLOW_WORK));
    add(step("key", null));
    add(step("transport", addPing()));
    add(step("decompress", null));
    add(step("decode", null));
  }

  /** One step of a hit, or all of them; they add up, so that none is compared with another. */
  private Cell step(String step, Cell.@Nullable Key floor) {
    subject(step, "step", CacheStore.class);
    return new Cell(
        "path/" + Content.PRODUCTS_10.id(),
        step,
        PathBenchmark.class.getName() + "." + step,
        Map.of(),
        Work.ONE,
        "hit",
        floor,
        false);
  }

  private void addLives() {
    for (TtlTier tier : TtlTier.values()) {
      addLife("life/day", DayBenchmark.class, tier.toString(), Map.of("tier", tier.name()));
    }
    for (Start start : Start.values()) {
      addLife(
          "life/first-minute",
          FirstMinuteBenchmark.class,
          start.toString(),
          Map.of("start", start.name()));
    }
  }

  private void addLife(
      String scenario, Class<?> benchmark, String name, Map<String, String> parameters) {
    subject(name, "life", Caffeine.class);
    String baseline =
        benchmark == DayBenchmark.class ? TtlTier.SHORT.toString() : Start.COLD.toString();
    add(
        new Cell(
            scenario,
            name,
            benchmark.getName() + ".read",
            parameters,
            Work.ONE,
            baseline,
            null,
            true));
  }

  private Cell.Key addPing() {
    return addFloor(PING, PingBenchmark.class.getName() + ".ping", Map.of(), Work.ONE);
  }

  private Cell.Key addFloor(
      Cell.Key key, String benchmark, Map<String, String> parameters, Work work) {
    subject(key.target(), "floor", key.equals(PING) ? RedisClient.class : Map.class);
    add(new Cell(key.scenario(), key.target(), benchmark, parameters, work, null, null, false));
    return key;
  }

  private void add(Cell cell) {
    cells.putIfAbsent(cell.key(), cell);
  }

  private void subject(String name, String role, Class<?> library) {
    subjects.computeIfAbsent(name, _ -> Subject.of(name, role, library));
  }

  private static Class<?> library(Compression compression) {
    return switch (compression) {
      case NONE -> System.class;
      case DEFLATE -> Deflater.class;
      case LZ4 -> LZ4Factory.class;
      case ZSTD -> Zstd.class;
    };
  }

  private static Class<?> library(CacheMode store) {
    return switch (store) {
      case NONE, FILE -> CacheStore.class;
      case CAFFEINE, TWO_LEVEL -> Caffeine.class;
      case MEMCACHED -> MemcachedClient.class;
      case REDIS, REDIS_CLUSTER -> RedisClient.class;
    };
  }
}
