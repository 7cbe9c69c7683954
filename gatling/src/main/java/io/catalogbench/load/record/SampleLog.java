package io.catalogbench.load.record;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/**
 * The histogram log of one segment: V2 compressed intervals, one tag per kind of time, values in
 * nanoseconds; the readable maximum of each line is in milliseconds.
 */
public final class SampleLog implements AutoCloseable {

  private static final double NANOS_PER_MILLI = 1e6;

  private final Path file;
  private final PrintStream out;
  private final HistogramLogWriter writer;
  private long writtenEpochMillis;

  /** Creates {@code file}; its first interval begins at {@code beginEpochMillis}. */
  public SampleLog(Path file, String comment, long beginEpochMillis) throws IOException {
    OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file));
    this.file = file;
    this.out = new PrintStream(bytes, false, StandardCharsets.US_ASCII);
    this.writer = new HistogramLogWriter(out);
    this.writtenEpochMillis = beginEpochMillis;
    writer.outputComment("[" + comment + "; values in nanoseconds]");
    writer.outputLogFormatVersion();
    writer.outputStartTime(beginEpochMillis);
    writer.setBaseTime(beginEpochMillis);
    writer.outputBaseTime(beginEpochMillis);
    writer.outputLegend();
  }

  void write(Times times, Histogram interval, long epochMillis) {
    interval.setTag(times.tag());
    interval.setStartTimeStamp(writtenEpochMillis);
    interval.setEndTimeStamp(epochMillis);
    writer.outputIntervalHistogram(
        secondsSinceBase(writtenEpochMillis),
        secondsSinceBase(epochMillis),
        interval,
        NANOS_PER_MILLI);
  }

  void intervalEnded(long epochMillis) {
    writtenEpochMillis = epochMillis;
    out.flush();
  }

  private double secondsSinceBase(long epochMillis) {
    return (epochMillis - writer.getBaseTime()) / 1e3;
  }

  /** Closes the file. */
  @Override
  public void close() throws IOException {
    out.close();
    if (out.checkError()) {
      throw new IOException("can't write " + file);
    }
  }
}
