package io.catalogbench.micronaut.loop;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.netty.channel.DefaultEventLoopGroupRegistry;
import io.netty.channel.EventLoopGroup;
import io.netty.util.NettyRuntime;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.internal.VertxInternal;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/**
 * One group of event loops, one loop for each processor: a request is read, its rows are fetched
 * and its answer is written on the same thread.
 */
@Factory
final class EventLoopConfiguration {

  @Singleton
  @Bean(preDestroy = "close")
  Vertx vertx() {
    return Vertx.builder()
        .with(
            new VertxOptions()
                .setPreferNativeTransport(true)
                .setEventLoopPoolSize(NettyRuntime.availableProcessors())
                .setDisableTCCL(true)
                .setBlockedThreadCheckInterval(1)
                .setBlockedThreadCheckIntervalUnit(TimeUnit.HOURS)
                .setFileSystemOptions(
                    new FileSystemOptions()
                        .setFileCachingEnabled(false)
                        .setClassPathResolvingEnabled(false)))
        .build();
  }

  @Singleton
  @Primary
  @Replaces(value = EventLoopGroup.class, factory = DefaultEventLoopGroupRegistry.class)
  EventLoopGroup eventLoopGroup(Vertx vertx) {
    return ((VertxInternal) vertx).nettyEventLoopGroup();
  }
}
