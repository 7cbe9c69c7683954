package io.catalogbench.load.crosscheck;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the log of requests that Gatling writes. Its format is nobody's promise, so one version is
 * read and any other refused.
 *
 * <p>Numbers are big-endian. A string is its length in bytes, the bytes, and one byte that says
 * whether they are Latin-1 (0) or UTF-16 in native order (1); an empty one is its length only. A
 * name is a positive number and a string when it is new, later the number negated. Records begin
 * with a byte that says what they are.
 */
public final class SimulationLog {

  /** The version of Gatling whose log is understood. */
  static final String VERSION = "3.15.1";

  private static final int RUN = 0;
  private static final int REQUEST = 1;
  private static final int USER = 2;
  private static final int GROUP = 3;
  private static final int ERROR = 4;
  private static final int END = -1;

  private final DataInputStream in;
  private final List<String> names = new ArrayList<>();
  private final Map<String, Counts> counts = new TreeMap<>();

  private SimulationLog(DataInputStream in) {
    this.in = in;
  }

  /**
   * Counts the requests by name.
   *
   * @throws IOException when it can't be read, is of another version, or ends in mid-record
   */
  public static Map<String, Counts> read(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return read(bytes);
    } catch (EOFException e) {
      throw new IOException(file + " is incomplete", e);
    }
  }

  static Map<String, Counts> read(InputStream bytes) throws IOException {
    SimulationLog log = new SimulationLog(new DataInputStream(new BufferedInputStream(bytes)));
    log.readRun();
    for (int header = log.in.read(); header != END; header = log.in.read()) {
      log.readRecord(header);
    }
    return log.counts;
  }

  private void readRun() throws IOException {
    int header = in.read();
    String version = header == RUN ? string() : "unknown";
    if (!version.equals(VERSION)) {
      throw new IOException("a log of Gatling " + VERSION + " is needed, not of " + version);
    }
    string(); // simulation
    in.readLong(); // start
    string(); // description
    int scenarios = in.readInt();
    for (int i = 0; i < scenarios; i++) {
      string();
    }
    int assertions = in.readInt();
    for (int i = 0; i < assertions; i++) {
      in.skipNBytes(in.readInt());
    }
  }

  private void readRecord(int header) throws IOException {
    switch (header) {
      case REQUEST -> {
        groups();
        String name = name();
        in.skipNBytes(2 * Integer.BYTES); // start and end
        boolean good = in.readBoolean();
        name(); // message
        counts.put(name, counts.getOrDefault(name, Counts.NONE).plus(good));
      }
      case USER -> in.skipNBytes(Integer.BYTES + Byte.BYTES + Integer.BYTES);
      case GROUP -> {
        groups();
        in.skipNBytes(3 * Integer.BYTES + Byte.BYTES);
      }
      case ERROR -> {
        name();
        in.skipNBytes(Integer.BYTES);
      }
      default -> throw new IOException("unknown record " + header);
    }
  }

  private void groups() throws IOException {
    int groups = in.readInt();
    for (int i = 0; i < groups; i++) {
      name();
    }
  }

  private String name() throws IOException {
    int index = in.readInt();
    if (index > 0) {
      names.add(string());
      return names.getLast();
    }
    if (-index < 1 || -index > names.size()) {
      throw new IOException("unknown name " + index);
    }
    return names.get(-index - 1);
  }

  private String string() throws IOException {
    int length = in.readInt();
    if (length == 0) {
      return "";
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("in mid-string");
    }
    return new String(bytes, in.readByte() == 0 ? StandardCharsets.ISO_8859_1 : utf16());
  }

  private static Charset utf16() {
    return ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN
        ? StandardCharsets.UTF_16BE
        : StandardCharsets.UTF_16LE;
  }
}
