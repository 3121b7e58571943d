package org.hearsay.collect.web;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/**
 * The first bytes of an answer. When there are more, or the host says there will be, the connection is given up, so that
 * an endless answer takes no more memory or time than a long one.
 */
final class BoundedBody implements BodySubscriber<BoundedBody.Bytes> {
  /**
   * What came.
   *
   * @param content the first bytes
   * @param isCut whether there was more
   */
  record Bytes(byte[] content, boolean isCut) {}

  private final int limit;
  private final boolean announcedLarger;
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private final CompletableFuture<Bytes> whole = new CompletableFuture<>();
  private Subscription subscription;

  BoundedBody(ResponseInfo head, int limit) {
    this.limit = limit;
    this.announcedLarger = head.headers().firstValue("content-length").filter(length -> isLarger(length, limit))
        .isPresent();
  }

  private static boolean isLarger(String length, int limit) {
    try {
      return Long.parseLong(length.strip()) > limit;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  @Override
  public CompletionStage<Bytes> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    if (announcedLarger) {
      stop();
    } else {
      given.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> more) {
    for (ByteBuffer bytes : more) {
      int taken = Math.min(bytes.remaining(), limit - content.size());
      byte[] part = new byte[taken];
      bytes.get(part);
      content.writeBytes(part);
      if (bytes.hasRemaining()) {
        stop();
        return;
      }
    }
  }

  private void stop() {
    if (!whole.isDone()) {
      subscription.cancel();
      whole.complete(new Bytes(content.toByteArray(), true));
    }
  }

  @Override
  public void onError(Throwable error) {
    whole.completeExceptionally(error);
  }

  @Override
  public void onComplete() {
    whole.complete(new Bytes(content.toByteArray(), false));
  }
}
