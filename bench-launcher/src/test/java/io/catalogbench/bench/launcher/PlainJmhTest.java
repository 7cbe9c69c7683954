package io.catalogbench.bench.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainJmhTest {

  private static final int CLASS_FILE_OF_JAVA_8 = 52;

  @ParameterizedTest
  @ValueSource(strings = {"1.8", "11", "17", "24"})
  void anOldJvmIsToldWhichOneIsNeededAndHowToNameIt(String version) {
    assertThat(PlainJmh.fault(version, "/opt/old"))
        .hasValueSatisfying(
            fault ->
                assertThat(fault)
                    .contains("need Java 25 or newer; this is Java", "(/opt/old)")
                    .contains("/path/to/jdk-25/bin/java -jar"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"25", "26"})
  void aNewJvmIsTaken(String version) {
    assertThat(PlainJmh.fault(version, "/opt/new")).isEmpty();
  }

  @Test
  void anOldJvmCanLoadWhatTellsIt() throws IOException {
    try (DataInputStream file =
        new DataInputStream(
            Objects.requireNonNull(PlainJmh.class.getResourceAsStream("PlainJmh.class")))) {
      file.readInt();
      file.readUnsignedShort();
      assertThat(file.readUnsignedShort()).isEqualTo(CLASS_FILE_OF_JAVA_8);
    }
  }
}
