package io.catalogbench.load.floor;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;

/** Answers the requests of one connection, in their order. */
final class FloorHandler extends SimpleChannelInboundHandler<HttpObject> {

  private final byte[] greeting;
  private final byte[] health;
  private HttpResponseStatus status = HttpResponseStatus.OK;
  private byte[] body = {};
  private HttpVersion version = HttpVersion.HTTP_1_1;
  private boolean keepAlive = true;

  FloorHandler(byte[] greeting, byte[] health) {
    this.greeting = greeting;
    this.health = health;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
    if (part instanceof HttpRequest request) {
      boolean get = request.method().equals(HttpMethod.GET) && request.decoderResult().isSuccess();
      status = get ? HttpResponseStatus.OK : HttpResponseStatus.METHOD_NOT_ALLOWED;
      body = request.uri().equals("/api/health") ? health : greeting;
      version = request.protocolVersion();
      keepAlive = get && HttpUtil.isKeepAlive(request);
    }
    if (part instanceof LastHttpContent) {
      ByteBuf bytes =
          status.equals(HttpResponseStatus.OK)
              ? Unpooled.wrappedBuffer(body)
              : Unpooled.EMPTY_BUFFER;
      var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, bytes);
      response.headers().set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON);
      response.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, bytes.readableBytes());
      HttpUtil.setKeepAlive(response.headers(), version, keepAlive);
      var written = context.write(response);
      if (!keepAlive) {
        written.addListener(ChannelFutureListener.CLOSE);
      }
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    context.flush();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    ChannelFuture _ = context.close(); // the peer is gone: nobody is left to tell
  }
}
