package io.catalogbench.load.floor;

import io.catalogbench.contract.Health;
import io.catalogbench.contract.json.CatalogJson;
import io.catalogbench.contract.simple.Greeting;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.Version;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** A bare Netty server that answers each GET with the same bytes, the greeting of the contract. */
public final class FloorServer implements AutoCloseable {

  private final EventLoopGroup eventLoops;
  private final Channel channel;

  private FloorServer(EventLoopGroup eventLoops, Channel channel) {
    this.eventLoops = eventLoops;
    this.channel = channel;
  }

  /** Starts the server on {@code port} of the loopback address; 0 takes a free one. */
  public static FloorServer start(int port) {
    boolean epoll = Epoll.isAvailable();
    JsonMapper json = CatalogJson.mapper();
    String netty =
        Optional.ofNullable(Version.identify().get("netty-common"))
            .map(Version::artifactVersion)
            .orElse("unknown");
    Map<String, String> runtime =
        Map.of("framework", "none", "netty", netty, "transport", epoll ? "epoll" : "nio");
    byte[] greeting = json.writeValueAsBytes(Greeting.HELLO);
    byte[] health = json.writeValueAsBytes(Health.of(true, true, Map.of(), runtime));
    EventLoopGroup eventLoops =
        new MultiThreadIoEventLoopGroup(
            Runtime.getRuntime().availableProcessors(),
            epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
    try {
      Channel channel =
          new ServerBootstrap()
              .group(eventLoops)
              .channel(epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class)
              .option(ChannelOption.SO_BACKLOG, 1024)
              .childOption(ChannelOption.TCP_NODELAY, true)
              .childHandler(
                  new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel connection) {
                      connection
                          .pipeline()
                          .addLast(new HttpServerCodec(), new FloorHandler(greeting, health));
                    }
                  })
              .bind("127.0.0.1", port)
              .syncUninterruptibly()
              .channel();
      return new FloorServer(eventLoops, channel);
    } catch (RuntimeException e) {
      stop(eventLoops);
      throw e;
    }
  }

  /** The port it listens on. */
  public int port() {
    return ((InetSocketAddress) channel.localAddress()).getPort();
  }

  @Override
  public void close() {
    channel.close().syncUninterruptibly();
    stop(eventLoops);
  }

  private static void stop(EventLoopGroup eventLoops) {
    eventLoops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }

  /** Serves until the process is ended. */
  public static void main(String... args) {
    System.exit(new CommandLine(new Command()).execute(args));
  }

  @CommandLine.Command(
      name = "floor",
      mixinStandardHelpOptions = true,
      description = "Answers each GET with the same bytes.")
  private static final class Command implements Callable<Integer> {

    @Option(
        names = "--port",
        description = "TCP port, 0 for a free one (default: ${DEFAULT-VALUE})")
    private int port = 8080;

    @Override
    public Integer call() {
      try (FloorServer server = start(port)) {
        System.out.println("floor listening on http://127.0.0.1:" + server.port());
        server.channel.closeFuture().syncUninterruptibly();
      }
      return CommandLine.ExitCode.OK;
    }
  }
}
