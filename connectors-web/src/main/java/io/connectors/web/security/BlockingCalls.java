package io.connectors.web.security;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Asks what has to be waited for on a thread that may wait; those that read requests may not. */
@Singleton
public final class BlockingCalls {

  private final Scheduler threads;

  BlockingCalls(@Named(TaskExecutors.BLOCKING) ExecutorService threads) {
    this.threads = Schedulers.fromExecutorService(threads);
  }

  /** The answer, found on such a thread. */
  public <T> Mono<T> ask(Callable<Optional<T>> question) {
    return Mono.fromCallable(question).subscribeOn(threads).flatMap(Mono::justOrEmpty);
  }
}
