package io.connectors.web.micronaut;

import io.connectors.web.shared.InvalidHttpRequest;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A connection in memory with codec and guard; records what passes both. */
final class Connection {

  static final Duration MAX_DURATION = Duration.ofSeconds(30);

  /** The targets of accepted requests, or the reasons of rejections. */
  final List<String> heads = new ArrayList<>();

  final List<Throwable> failures = new ArrayList<>();
  final StringBuilder body = new StringBuilder();
  private final EmbeddedChannel channel = new EmbeddedChannel();

  Connection() {
    RequestGuard guard = new RequestGuard(MAX_DURATION);
    channel.freezeTime();
    channel.pipeline().addLast(guard.bytes(), new HttpServerCodec(), guard, new Reader());
  }

  Connection read(String bytes) {
    channel.writeInbound(Unpooled.copiedBuffer(bytes, StandardCharsets.ISO_8859_1));
    return this;
  }

  Connection readByteByByte(String bytes) {
    bytes.chars().forEach(next -> read(String.valueOf((char) next)));
    return this;
  }

  Connection respond(Object message) {
    channel.writeOutbound(message);
    return this;
  }

  Connection pass(Duration time) {
    channel.advanceTimeBy(time.toMillis(), TimeUnit.MILLISECONDS);
    channel.runScheduledPendingTasks();
    return this;
  }

  Connection disconnect() {
    channel.close().syncUninterruptibly();
    return this;
  }

  Connection fail(Throwable failure) {
    channel.pipeline().fireExceptionCaught(failure);
    return this;
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  /** All bytes that were written. */
  String written() {
    StringBuilder text = new StringBuilder();
    for (Object part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
      text.append(((ByteBuf) part).toString(StandardCharsets.US_ASCII));
      ReferenceCountUtil.release(part);
    }
    return text.toString();
  }

  private final class Reader extends ChannelInboundHandlerAdapter {

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
      if (part instanceof HttpRequest head) {
        heads.add(
            Optional.ofNullable(head.decoderResult().cause())
                .map(Reader::rejection)
                .orElse(head.uri()));
      }
      if (part instanceof HttpContent content) {
        body.append(content.content().toString(StandardCharsets.US_ASCII));
      }
      ReferenceCountUtil.release(part);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
      failures.add(failure);
    }

    private static String rejection(Throwable cause) {
      return cause instanceof InvalidHttpRequest invalid
          ? invalid.status().getCode() + " " + invalid.getMessage()
          : "400 by the codec";
    }
  }
}
