package io.connectors.web.token;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** The body of an answer, up to 256 KiB; what is longer fails before it fills the memory. */
final class LimitedBody implements BodySubscriber<byte[]> {

  private static final long MAX_BYTES = 256 * 1024;

  private final BodySubscriber<byte[]> body = BodySubscribers.ofByteArray();
  private Runnable stop = () -> {};
  private long received;

  @Override
  public CompletionStage<byte[]> getBody() {
    return body.getBody();
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    stop = subscription::cancel;
    body.onSubscribe(subscription);
  }

  @Override
  public void onNext(List<ByteBuffer> part) {
    received += part.stream().mapToLong(ByteBuffer::remaining).sum();
    if (received > MAX_BYTES) {
      stop.run();
      body.onError(new IOException("too large"));
    } else {
      body.onNext(part);
    }
  }

  @Override
  public void onError(Throwable failure) {
    body.onError(failure);
  }

  @Override
  public void onComplete() {
    body.onComplete();
  }
}
