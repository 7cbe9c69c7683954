package io.catalogbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class KernelFilesTest {

  @Test
  void busyAndStolenTimeAreSharesOfWhatPassed() {
    CoreTimes before =
        CoreTimes.parse(
            List.of(
                "cpu  300 0 0 300 0 0 0 0 0 0",
                "cpu0 100 0 100 100 0 0 0 0 0 0",
                "cpu1 0 0 0 0 0 0 0 0 0 0",
                "intr 5"));
    CoreTimes after =
        CoreTimes.parse(List.of("cpu0 120 5 120 130 5 5 5 10 0 0", "cpu1 0 0 0 90 0 0 0 10 0 0"));
    assertThat(after.busyRatio(before, List.of(0))).contains(55.0 / 100);
    assertThat(after.busyRatio(before, List.of(1))).contains(0.0);
    assertThat(after.stolenRatio(before)).contains(20.0 / 200);
    assertThat(after.programsRatio(before, List.of(0))).contains(45.0 / 100);
    assertThat(after.stolenRatio(before, List.of(0))).contains(10.0 / 100);
  }

  @Test
  void noTimePassedMeansNoShare() {
    CoreTimes times = CoreTimes.parse(List.of("cpu0 1 2 3 4 5 6 7 8"));
    assertThat(times.stolenRatio(times)).isEmpty();
  }

  @Test
  void residentMemoryAndItsPeakAreRead() {
    assertThat(Memory.parse(List.of("Name:\tjava", "VmHWM:\t   2048 kB", "VmRSS:\t   1024 kB")))
        .contains(new Memory(1 << 20, 2 << 20));
    assertThat(Memory.parse(List.of("Name:\tkthread"))).isEmpty();
  }

  @Test
  void theCpuClockOfThisProcessRuns() {
    long before = CpuClock.nanos(ProcessHandle.current()).orElseThrow();
    long spin = System.nanoTime() + 50_000_000;
    while (System.nanoTime() < spin) {
      Thread.onSpinWait();
    }
    assertThat(CpuClock.nanos(ProcessHandle.current()).orElseThrow()).isGreaterThan(before);
  }

  @Test
  void theCompilerOfThisJvmHasWorked() {
    long all = CpuClock.nanos(ProcessHandle.current()).orElseThrow();
    assertThat(CompilerClock.nanos(ProcessHandle.current()).orElseThrow())
        .isPositive()
        .isLessThan(all);
  }

  @Test
  void aProcessThatIsGoneHasNoCompiler() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    assertThat(CompilerClock.nanos(gone.toHandle())).isEmpty();
  }
}
