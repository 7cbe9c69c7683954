package io.catalogbench.load.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulationLogTest {

  @Test
  void countsRequestsByNameAndOutcome() throws Exception {
    assertThat(SimulationLog.read(new ByteArrayInputStream(log(SimulationLog.VERSION))))
        .isEqualTo(Map.of("first", new Counts(1, 1), "second", new Counts(1, 0)));
  }

  @Test
  void refusesTheLogOfAnotherVersion() throws Exception {
    byte[] log = log("3.16.0");

    assertThatThrownBy(() -> SimulationLog.read(new ByteArrayInputStream(log)))
        .hasMessage("a log of Gatling 3.15.1 is needed, not of 3.16.0");
  }

  @Test
  void refusesALogThatEndsInMidRecord() throws Exception {
    byte[] log = log(SimulationLog.VERSION);
    byte[] cut = Arrays.copyOf(log, log.length - 3);

    assertThatThrownBy(() -> SimulationLog.read(new ByteArrayInputStream(cut)))
        .isInstanceOf(EOFException.class);
  }

  private static byte[] log(String version) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeByte(0);
    string(out, version);
    string(out, "Simulation");
    out.writeLong(1_700_000_000_000L);
    string(out, "");
    out.writeInt(1);
    string(out, "load");
    out.writeInt(0);
    out.writeByte(2); // a user begins
    out.writeInt(0);
    out.writeBoolean(true);
    out.writeInt(1);
    request(out, 1, "first", true, 2, "");
    request(out, -1, "", false, 3, "status.find.is(true), found false");
    request(out, 4, "second", true, -2, "");
    out.writeByte(4); // an error
    out.writeInt(-3);
    out.writeInt(9);
    return bytes.toByteArray();
  }

  private static void request(
      DataOutputStream out, int name, String text, boolean good, int message, String messageText)
      throws IOException {
    out.writeByte(1);
    out.writeInt(0);
    name(out, name, text);
    out.writeInt(10);
    out.writeInt(12);
    out.writeBoolean(good);
    name(out, message, messageText);
  }

  private static void name(DataOutputStream out, int index, String text) throws IOException {
    out.writeInt(index);
    if (index > 0) {
      string(out, text);
    }
  }

  private static void string(DataOutputStream out, String text) throws IOException {
    out.writeInt(text.length());
    if (!text.isEmpty()) {
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
      out.writeByte(0);
    }
  }
}
