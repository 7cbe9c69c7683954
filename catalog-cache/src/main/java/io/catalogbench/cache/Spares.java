package io.catalogbench.cache;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Objects that are costly to make, kept for whoever needs one next; a few of them at most. */
final class Spares<T> {

  private static final int MOST = 2 * Runtime.getRuntime().availableProcessors();

  private final BlockingQueue<T> spares = new ArrayBlockingQueue<>(MOST);
  private final Supplier<T> make;
  private final Consumer<T> end;

  /**
   * An empty store of them.
   *
   * @param end gives back what one holds beyond the heap
   */
  Spares(Supplier<T> make, Consumer<T> end) {
    this.make = make;
    this.end = end;
  }

  T take() {
    @Nullable T spare = spares.poll();
    return spare == null ? make.get() : spare;
  }

  void giveBack(T used) {
    if (!spares.offer(used)) {
      end.accept(used);
    }
  }
}
