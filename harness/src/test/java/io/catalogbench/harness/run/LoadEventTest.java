package io.catalogbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LoadEventTest {

  @Test
  void eachLineIsItsEvent() {
    assertThat(LoadEvent.parse("@WARM-UP begin")).contains(new LoadEvent.WarmUp(true));
    assertThat(LoadEvent.parse("@WARM-UP end")).contains(new LoadEvent.WarmUp(false));
    assertThat(LoadEvent.parse("@SEGMENT simple.open begin 1795000000000000000"))
        .contains(new LoadEvent.Border("simple.open", true, 1_795_000_000_000_000_000L));
    assertThat(LoadEvent.parse("@SEGMENT simple.open end 5"))
        .contains(new LoadEvent.Border("simple.open", false, 5));
    assertThat(LoadEvent.parse("@SEGMENT simple.open ready"))
        .contains(new LoadEvent.Ready("simple.open"));
    assertThat(LoadEvent.parse("@DONE")).contains(new LoadEvent.Done());
  }

  @Test
  void anythingElseIsNone() {
    assertThat(LoadEvent.parse("Simulation started")).isEmpty();
    assertThat(LoadEvent.parse("@SEGMENT x begin now")).isEmpty();
    assertThat(LoadEvent.parse("")).isEmpty();
  }
}
