package io.catalogbench.harness.report;

import io.catalogbench.contract.cache.CacheInfo;
import io.catalogbench.contract.cache.CacheStats;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What servers tell of their caches, for a terminal. */
public final class CacheTable {

  private static final List<String> TITLES =
      List.of(
          "server",
          "cache",
          "entries",
          "memory used",
          "per entry",
          "clients",
          "hit rate",
          "hits today",
          "misses today");

  private CacheTable() {}

  /**
   * One server.
   *
   * @param info since its start
   * @param today counts of this day
   */
  public record Row(String server, CacheInfo info, CacheStats today) {}

  /** A line for each server; a dash stands for what a store does not know. */
  public static String of(List<Row> rows) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(TITLES);
    rows.forEach(row -> lines.add(line(row)));
    return ConsoleTable.aligned(lines);
  }

  private static List<String> line(Row row) {
    CacheInfo info = row.info();
    return List.of(
        row.server(),
        info.store(),
        count(info.entries()),
        bytes(info.usedBytes()),
        perEntry(info),
        count(info.connectedClients()),
        info.store().equals("none") ? "–" : info.hitRate() + " %",
        count(row.today().hits()),
        count(row.today().misses()));
  }

  private static String count(@Nullable Long count) {
    return count == null ? "–" : String.format(Locale.ROOT, "%,d", count);
  }

  private static String bytes(@Nullable Long bytes) {
    return bytes == null ? "–" : Figures.bytes(bytes);
  }

  private static String perEntry(CacheInfo info) {
    Long entries = info.entries();
    Long used = info.usedBytes();
    return entries == null || used == null || entries == 0
        ? "–"
        : Figures.bytes((double) used / entries);
  }
}
