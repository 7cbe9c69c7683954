package io.catalogbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.load.LoadScenario;
import io.catalogbench.harness.plan.Beside;
import io.catalogbench.harness.plan.LoadShape;
import io.catalogbench.harness.plan.Segment;
import io.catalogbench.harness.plan.WarmUp;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoadFileTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void whatOthersAskBesideALoadIsWarmedUpToo() {
    LoadFile file =
        LoadFile.of(
            URI.create("http://127.0.0.1:1"),
            Path.of("samples"),
            7,
            new WarmUp(SECOND, SECOND, 2, 4, SECOND, SECOND),
            List.of(
                new Segment(LoadScenario.SIMPLE, new LoadShape.Closed(8, SECOND, SECOND)),
                new Segment(
                    LoadScenario.SIMPLE,
                    new LoadShape.Open(
                        100,
                        200,
                        LoadShape.Arrivals.EVEN,
                        0,
                        Optional.of(new Beside.Asking(LoadScenario.SAY_SYNC, 2)),
                        Optional.empty(),
                        SECOND,
                        SECOND))),
            Map.of());
    assertThat(file.warmUp().scenarios()).containsExactly("simple", "say-sync");
    assertThat(file.segments())
        .extracting(LoadFile.Window::scenario)
        .containsExactly("simple", "simple");
  }
}
