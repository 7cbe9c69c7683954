package io.catalogbench.micronaut.routing;

import static java.util.Locale.ROOT;

import io.catalogbench.contract.problem.AcceptedTypes;
import io.catalogbench.contract.problem.RequestTarget;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Sees requests before the framework does. HEAD goes on as GET, so that its answer has the same
 * headers, among them the length; the HTTP codec, which remembers what was asked, sends no body.
 * Methods in small letters, which the framework would take for those in capitals, are unknown ones.
 * A version of HTTP that the codec does not speak, a target that is no escaped UTF-8 and a request
 * that does not name its host go on as requests that cannot be read.
 */
@Singleton
final class EarlyRequests implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new Listener());
    return event.getBean();
  }

  private static final HttpMethod UNKNOWN = HttpMethod.valueOf("UNKNOWN");

  private record Connection(Channel channel) implements NettyServerCustomizer {

    @Override
    public void onStreamPipelineBuilt() {
      channel
          .pipeline()
          .addAfter(
              ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC,
              "early-requests",
              new Correction());
    }
  }

  private static final class Listener implements NettyServerCustomizer {

    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      return role == ChannelRole.CONNECTION ? new Connection(channel) : this;
    }
  }

  @ChannelHandler.Sharable
  private static final class Correction extends ChannelInboundHandlerAdapter {

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof HttpRequest request) {
        if (HttpMethod.HEAD.equals(request.method())) {
          request.setMethod(HttpMethod.GET);
        } else if (!request.method().name().equals(request.method().name().toUpperCase(ROOT))) {
          request.setMethod(UNKNOWN);
        }
        HttpVersion version = request.protocolVersion();
        if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
          request.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("version")));
          request.setProtocolVersion(HttpVersion.HTTP_1_1);
        }
        if (!RequestTarget.readable(request.uri())) {
          request.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("target")));
        } else if (request.uri().indexOf('%') >= 0) {
          request.setUri(RequestTarget.unescaped(request.uri()));
        }
        if (version.equals(HttpVersion.HTTP_1_1)
            && request.headers().getAll(HttpHeaderNames.HOST).size() != 1) {
          request.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("host")));
        }
        accept(request.headers());
      }
      context.fireChannelRead(message);
    }

    private static void accept(HttpHeaders headers) {
      List<String> sent = headers.getAll(HttpHeaderNames.ACCEPT);
      if (!sent.isEmpty()) {
        String readable = AcceptedTypes.readable(String.join(",", sent));
        if (readable.isEmpty()) {
          headers.remove(HttpHeaderNames.ACCEPT);
        } else {
          headers.set(HttpHeaderNames.ACCEPT, readable);
        }
      }
    }
  }
}
