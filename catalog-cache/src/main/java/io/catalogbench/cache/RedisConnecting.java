package io.catalogbench.cache;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import io.netty.util.HashedWheelTimer;
import io.netty.util.Timer;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How all our clients of Redis connect: what they share, and what they do when it is gone. */
final class RedisConnecting implements AutoCloseable {

  static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  private static final int MINIMUM_VERSION = 7;
  private static final Pattern VERSION = Pattern.compile("redis_version:((\\d+)\\S*)");

  private static final Pattern USED_MEMORY = Pattern.compile("used_memory:(\\d+)");
  private static final Pattern CONNECTED_CLIENTS = Pattern.compile("connected_clients:(\\d+)");

  /** How exactly a timeout is kept; the client's own timer would be up to 100 ms late. */
  private static final Duration TIMER_TICK = Duration.ofMillis(5);

  private static final int QUEUED_COMMANDS = 10_000;
  private static final Duration LONGEST_RECONNECT_PAUSE = Duration.ofSeconds(1);

  private final Timer timer;
  private final ClientResources resources;

  RedisConnecting() {
    timer =
        new HashedWheelTimer(
            new DefaultThreadFactory("redis-timeouts", true),
            TIMER_TICK.toMillis(),
            TimeUnit.MILLISECONDS);
    resources =
        DefaultClientResources.builder()
            .timer(timer)
            .reconnectDelay(
                Delay.exponential(Duration.ZERO, LONGEST_RECONNECT_PAUSE, 2, TimeUnit.MILLISECONDS))
            .build();
  }

  ClientResources resources() {
    return resources;
  }

  /** The address, with the patience for connecting. */
  static RedisURI address(URI uri) {
    RedisURI address = RedisURI.create(uri);
    address.setTimeout(CONNECT_TIMEOUT);
    return address;
  }

  /** What happens when commands take longer than {@code timeout}, or Redis is gone. */
  static ClientOptions options(Duration timeout) {
    return ClientOptions.builder()
        .autoReconnect(true)
        .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
        .maintNotificationsConfig(MaintNotificationsConfig.disabled())
        .requestQueueSize(QUEUED_COMMANDS)
        .timeoutOptions(TimeoutOptions.enabled(timeout))
        .build();
  }

  /** Refuses a Redis that lacks what we send. */
  static void refuseOldVersion(String info) {
    Matcher version = VERSION.matcher(info);
    if (!version.find() || Integer.parseInt(version.group(2)) < MINIMUM_VERSION) {
      throw new RedisException(
          "Redis %d or newer is needed, found %s"
              .formatted(MINIMUM_VERSION, version.reset().find() ? version.group(1) : "another"));
    }
  }

  /** The facts in what one or more nodes answer to {@code INFO}, added up. */
  static StoreFacts facts(long keys, Collection<String> infos) {
    return new StoreFacts(
        OptionalLong.of(keys), sum(infos, USED_MEMORY), sum(infos, CONNECTED_CLIENTS));
  }

  private static OptionalLong sum(Collection<String> infos, Pattern line) {
    long sum = 0;
    for (String info : infos) {
      Matcher found = line.matcher(info);
      if (!found.find()) {
        return OptionalLong.empty();
      }
      sum += Long.parseLong(found.group(1));
    }
    return OptionalLong.of(sum);
  }

  @Override
  public void close() {
    resources.shutdown(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    timer.stop();
  }
}
