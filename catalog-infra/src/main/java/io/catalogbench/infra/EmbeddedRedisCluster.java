package io.catalogbench.infra;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Three redis-servers, each with a third of the slots and none with a replica. */
final class EmbeddedRedisCluster implements AutoCloseable {

  private static final int NODES = 3;
  private static final int SLOTS = 16_384;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Slots of a node that is gone don't keep the others from serving theirs. */
  private static final List<String> SETTINGS =
      List.of(
          "--cluster-enabled",
          "yes",
          "--cluster-config-file",
          "nodes.conf",
          "--cluster-node-timeout",
          "2000",
          "--cluster-require-full-coverage",
          "no");

  private final List<EmbeddedRedisServer> nodes;

  private EmbeddedRedisCluster(List<EmbeddedRedisServer> nodes) {
    this.nodes = List.copyOf(nodes);
  }

  /** Starts the servers, lets them meet, and waits until each knows all. */
  static EmbeddedRedisCluster start(Path executable, Path directory, ProcessReaper reaper) {
    List<EmbeddedRedisServer> nodes = new ArrayList<>();
    for (int i = 0; i < NODES; i++) {
      nodes.add(
          EmbeddedRedisServer.start(
              executable, directory.resolve("node-" + i), reaper, FreePort::withBus, SETTINGS));
    }
    EmbeddedRedisCluster cluster = new EmbeddedRedisCluster(nodes);
    RedisClient client = RedisClient.create();
    try {
      cluster.join(client);
      return cluster;
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    } finally {
      client.shutdown();
    }
  }

  private void join(RedisClient client) {
    List<StatefulRedisConnection<String, String>> connections = new ArrayList<>();
    for (EmbeddedRedisServer node : nodes) {
      connections.add(client.connect(RedisURI.create(node.uri())));
    }
    for (int i = 0; i < NODES; i++) {
      RedisCommands<String, String> commands = connections.get(i).sync();
      commands.clusterAddSlots(
          IntStream.range(i * SLOTS / NODES, (i + 1) * SLOTS / NODES).toArray());
      for (EmbeddedRedisServer other : nodes) {
        commands.clusterMeet(other.uri().getHost(), other.uri().getPort());
      }
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (StatefulRedisConnection<String, String> connection : connections) {
      while (!complete(connection.sync().clusterInfo())) {
        if (System.nanoTime() > deadline) {
          throw new InfrastructureException("the nodes of the Redis cluster did not meet in time");
        }
        FreePort.pause(Duration.ofMillis(50));
      }
    }
  }

  private static boolean complete(String info) {
    return info.contains("cluster_state:ok")
        && info.contains("cluster_slots_ok:" + SLOTS)
        && info.contains("cluster_known_nodes:" + NODES);
  }

  /** The address of a node; it knows the others. */
  URI uri() {
    return nodes.getFirst().uri();
  }

  /** Ends the node with the last slots until the outage is closed; it comes back empty. */
  Outage outage() {
    return nodes.getLast().outage();
  }

  /** Takes everything out of all nodes. */
  void empty() {
    nodes.forEach(node -> TextCommand.send(node.uri(), "FLUSHALL", "+OK"));
  }

  @Override
  public void close() {
    nodes.forEach(EmbeddedRedisServer::stop);
  }
}
