package io.catalogbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LooksTest {

  private final AtomicInteger taken = new AtomicInteger();
  private final CountDownLatch three = new CountDownLatch(3);
  private final Looks looks =
      new Looks(
          () -> {
            taken.incrementAndGet();
            three.countDown();
          });

  @Test
  void looksAgainAndAgainUntilTheWarmUpIsOver() throws InterruptedException {
    looks.begin();
    assertThat(three.await(10, TimeUnit.SECONDS)).as("three looks").isTrue();
    looks.end();
    int before = taken.get();
    Thread.sleep(300);
    assertThat(taken).as("no look beside a window").hasValue(before);
  }

  @Test
  void aLaunchThatFailsWhileItWarmsUpEndsItToo() throws InterruptedException {
    looks.begin();
    assertThat(three.await(10, TimeUnit.SECONDS)).isTrue();
    looks.close();
    int before = taken.get();
    Thread.sleep(300);
    assertThat(taken).hasValue(before);
  }

  @Test
  void withoutAWarmUpThereIsNothingToEnd() throws InterruptedException {
    looks.end();
    looks.take();
    assertThat(taken).hasValue(1);
  }
}
