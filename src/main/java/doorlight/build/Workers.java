package doorlight.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does one thing to many values on all cores, and answers in the order of the values. */
final class Workers implements AutoCloseable {
  /** Deep nesting in Markdown is read by recursion; 16 MiB hold more of it than is allowed. */
  private static final long STACK_BYTES = 16L << 20;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          task -> {
            Thread thread = new Thread(null, task, "doorlight", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
          });

  /** A step that may fail for reasons of the machine. */
  interface Step<T, R> {
    R apply(T value) throws IOException;
  }

  /**
   * The results for the values, in their order.
   *
   * @throws IOException the first that a step threw
   */
  <T, R> List<R> map(List<T> values, Step<T, R> step) throws IOException {
    return begin(values, step).get();
  }

  /** Begins with the same, for results that are needed later. */
  <T, R> Pending<List<R>> begin(List<T> values, Step<T, R> step) {
    List<Future<R>> futures = new ArrayList<>(values.size());
    for (T value : values) {
      futures.add(threads.submit(() -> step.apply(value)));
    }
    return () -> {
      List<R> results = new ArrayList<>(futures.size());
      for (Future<R> future : futures) {
        results.add(resultOf(future));
      }
      return results;
    };
  }

  /** Something that is being worked out meanwhile. */
  interface Pending<R> {
    /**
     * The result, once it is there.
     *
     * @throws IOException when the machine did not let it be
     */
    R get() throws IOException;
  }

  /** Begins with something whose result is needed later. */
  <R> Pending<R> start(Callable<R> step) {
    Future<R> future = threads.submit(step);
    return () -> resultOf(future);
  }

  private static <R> R resultOf(Future<R> future) throws IOException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      if (e.getCause() instanceof UncheckedIOException io) {
        throw io.getCause();
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The build was interrupted.", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      // A step that still writes must not meet the clearing up that follows.
      threads.awaitTermination(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
