package io.connectors.web.micronaut;

import io.connectors.web.shared.ClientDisconnected;
import io.connectors.web.shared.InvalidHttpRequest;
import io.micronaut.core.annotation.Nullable;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Rejects requests that break HTTP, and ends requests of slow or disconnected clients. Comes after
 * the codec of one connection, and is used by its event loop alone.
 */
@SuppressWarnings("FutureReturnValueIgnored") // Netty reports failures through the pipeline
final class RequestGuard extends ChannelDuplexHandler {

  /** The timeout of a response that is never sent, because no route reads the body. */
  private static final int RESPONSE_TIMEOUT_SECONDS = 30;

  private final Duration timeout;
  private final ObsoleteLineFolding folded = new ObsoleteLineFolding();
  @Nullable private ScheduledFuture<?> expiry;
  private int unanswered;
  private boolean inBody;
  private boolean closing;
  private boolean lastResponse;

  RequestGuard(Duration timeout) {
    this.timeout = timeout;
  }

  /** The handler before the codec, which receives the raw bytes. */
  ChannelHandler bytes() {
    return new ChannelInboundHandlerAdapter() {
      @Override
      public void channelRead(ChannelHandlerContext context, Object bytes) {
        startTimeout(context);
        if (!inBody && bytes instanceof ByteBuf buffer) {
          folded.look(buffer);
        }
        context.fireChannelRead(bytes);
      }
    };
  }

  private void startTimeout(ChannelHandlerContext context) {
    if (expiry == null) {
      Runnable expire = () -> expire(afterCodec(context));
      expiry = context.executor().schedule(expire, timeout.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void cancelTimeout() {
    if (expiry != null) {
      expiry.cancel(false);
      expiry = null;
    }
  }

  private ChannelHandlerContext afterCodec(ChannelHandlerContext context) {
    return context.pipeline().context(this);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object part) {
    if (closing || (part instanceof HttpRequest head && isIncomplete(head))) {
      ReferenceCountUtil.release(part);
      return;
    }
    if (part instanceof HttpRequest head) {
      validate(head);
    }
    if (part instanceof LastHttpContent || closing) {
      cancelTimeout();
      inBody = false;
    }
    if (part instanceof HttpContent body && body.decoderResult().isFailure() && !closing) {
      body.release();
      end(
          context,
          InvalidHttpRequest.malformed("The body breaks the rules of its transfer encoding."));
      return;
    }
    context.fireChannelRead(part);
  }

  private static boolean isIncomplete(HttpRequest head) {
    return head.decoderResult().cause() instanceof PrematureChannelClosureException;
  }

  private void validate(HttpRequest head) {
    boolean isFolded = folded.take();
    if (head.decoderResult().isSuccess()) {
      RequestHead.fault(head)
          .or(
              () ->
                  Optional.of("A header must not continue on a second line.")
                      .filter(any -> isFolded))
          .map(InvalidHttpRequest::malformed)
          .ifPresent(
              rejection ->
                  head.setProtocolVersion(HttpVersion.HTTP_1_1)
                      .setDecoderResult(DecoderResult.failure(rejection)));
    }
    closing = head.decoderResult().isFailure();
    unanswered++;
    inBody = true;
  }

  private void expire(ChannelHandlerContext context) {
    cancelTimeout();
    if (closing) {
      context.close();
    } else if (inBody) {
      end(context, InvalidHttpRequest.late());
    } else {
      HttpRequest head =
          new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/bad-request");
      head.setDecoderResult(DecoderResult.failure(InvalidHttpRequest.late()));
      unanswered++;
      closing = true;
      context.fireChannelRead(head);
      context.fireChannelReadComplete();
    }
  }

  /** Ends the body; its reader responds with the reason. */
  private void end(ChannelHandlerContext context, InvalidHttpRequest reason) {
    closing = true;
    inBody = false;
    cancelTimeout();
    if (unanswered == 0) {
      context.close();
      return;
    }
    context.fireExceptionCaught(reason);
    context.executor().schedule(() -> context.close(), RESPONSE_TIMEOUT_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void write(ChannelHandlerContext context, Object part, ChannelPromise promise) {
    if (part instanceof HttpResponse response && isFinal(response)) {
      unanswered--;
      lastResponse = closing && unanswered == 0;
      if (lastResponse) {
        response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
      }
    }
    boolean closes = lastResponse && part instanceof LastHttpContent;
    context.write(
        part, closes ? promise.unvoid().addListener(ChannelFutureListener.CLOSE) : promise);
  }

  private static boolean isFinal(HttpResponse response) {
    return response.status().codeClass() != HttpStatusClass.INFORMATIONAL;
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
    context.fireExceptionCaught(
        failure instanceof IOException ? new ClientDisconnected() : failure);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    cancelTimeout();
    if (inBody) {
      inBody = false;
      context.fireExceptionCaught(new ClientDisconnected());
    }
    context.fireChannelInactive();
  }
}
