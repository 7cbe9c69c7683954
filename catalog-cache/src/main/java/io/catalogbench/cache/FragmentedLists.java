package io.catalogbench.cache;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.catalogbench.contract.cache.CacheKey;
import io.catalogbench.contract.cache.CacheRules;
import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.ProblemException;
import io.catalogbench.contract.product.Product;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Lists of products that are cached as the ids of their products, under the key of the list; the
 * products are cached each under its own key, where the route of one product finds them, too.
 *
 * <p>A list is read with two questions to the store: one for its ids, one for all its products.
 * What is missing is loaded with one statement each. Ids and products are versioned by themselves,
 * so that neither is older than a change that was acknowledged before the request; of a change that
 * is under way meanwhile, a list may show a product as it is already and its place as it still was.
 * A product that is deleted meanwhile is left out.
 */
public final class FragmentedLists {

  private final CatalogCache cache;
  private final Function<Product, byte[]> encoder;

  /**
   * Lists in {@code cache}.
   *
   * @param encoder writes a product as it stands in an answer
   */
  public FragmentedLists(CatalogCache cache, Function<Product, byte[]> encoder) {
    this.cache = cache;
    this.encoder = encoder;
  }

  /**
   * The answer for a thread that may wait; what is missing is loaded on it.
   *
   * @param ids loads the ids of the list, in order
   * @param products loads the products of some ids, in any order, without those that are gone
   */
  public byte[] getBlocking(
      CacheKey list,
      Duration ttl,
      Supplier<List<Long>> ids,
      Function<List<Long>, List<Product>> products) {
    CallersThread caller = new CallersThread();
    return caller.await(
        get(
            list,
            ttl,
            () -> CompletableFuture.completedFuture(ids.get()),
            missing -> CompletableFuture.completedFuture(products.apply(missing)),
            caller));
  }

  /**
   * The answer for an event loop; what is missing is loaded on {@code executor}, where the future
   * ends, too, unless all is there at once.
   *
   * @param ids as for {@link #getBlocking}
   * @param products as for {@link #getBlocking}
   */
  public CompletableFuture<byte[]> get(
      CacheKey list,
      Duration ttl,
      Supplier<? extends CompletionStage<List<Long>>> ids,
      Function<List<Long>, ? extends CompletionStage<List<Product>>> products,
      Executor executor) {
    long beginNanos = cache.nanoTime();
    return CatalogCache.then(
        cache.lookup(list),
        executor,
        outcome -> {
          long patienceNanos = cache.timeoutNanos() - (cache.nanoTime() - beginNanos);
          return switch (outcome) {
            case Hit(byte[] known) -> answer(known, patienceNanos, products, executor);
            case Outcome.Join(var result) ->
                CatalogCache.then(
                    result, executor, known -> answer(known, patienceNanos, products, executor));
            case Outcome.Load(Loading loading) ->
                CatalogCache.then(
                    loaded(ids, loading),
                    executor,
                    known -> {
                      CompletableFuture<Void> filled = loading.complete(known, ttl);
                      return CatalogCache.on(
                          executor,
                          answer(known, patienceNanos, products, executor)
                              .thenCombine(filled, (answer, _) -> answer));
                    });
          };
        });
  }

  private static CompletableFuture<byte[]> loaded(
      Supplier<? extends CompletionStage<List<Long>>> ids, Loading loading) {
    return started(ids)
        .thenApply(FragmentedLists::encoded)
        .whenComplete(
            (_, error) -> {
              if (error != null) {
                loading.fail(CatalogCache.cause(error));
              }
            });
  }

  private static <T> CompletableFuture<T> started(Supplier<? extends CompletionStage<T>> load) {
    try {
      return load.get().toCompletableFuture();
    } catch (Throwable e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static byte[] encoded(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(",")).getBytes(US_ASCII);
  }

  private static List<Long> decoded(byte[] ids) {
    return ids.length == 0
        ? List.of()
        : Arrays.stream(new String(ids, US_ASCII).split(",")).map(Long::valueOf).toList();
  }

  private CompletableFuture<byte[]> answer(
      byte[] encodedIds,
      long patienceNanos,
      Function<List<Long>, ? extends CompletionStage<List<Product>>> products,
      Executor executor) {
    List<Long> ids = decoded(encodedIds);
    return CatalogCache.then(
        cache.lookupAll(ids.stream().map(CacheRules::product).toList(), patienceNanos),
        executor,
        outcomes -> {
          List<CompletableFuture<byte[]>> fragments = new ArrayList<>(ids.size());
          Map<Long, Loading> missing = new LinkedHashMap<>();
          for (int i = 0; i < outcomes.size(); i++) {
            fragments.add(
                switch (outcomes.get(i)) {
                  case Hit(byte[] value) -> CompletableFuture.completedFuture(value);
                  case Outcome.Join(var result) -> result;
                  case Outcome.Load(Loading loading) -> {
                    missing.put(ids.get(i), loading);
                    yield loading.result();
                  }
                });
          }
          return CatalogCache.on(executor, ended(fragments, load(missing, products)));
        });
  }

  /** Loads what is missing; ends when the store has it, or has been waited for long enough. */
  private CompletableFuture<Void> load(
      Map<Long, Loading> missing,
      Function<List<Long>, ? extends CompletionStage<List<Product>>> products) {
    if (missing.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    List<Long> ids = List.copyOf(missing.keySet());
    return started(() -> products.apply(ids))
        .thenCompose(rows -> fill(missing, rows))
        .whenComplete(
            (_, error) -> {
              if (error != null) {
                missing.values().forEach(loading -> loading.fail(CatalogCache.cause(error)));
              }
            });
  }

  /** Takes from {@code missing} what was there, and ends what was not. */
  private CompletableFuture<Void> fill(Map<Long, Loading> missing, List<Product> rows) {
    List<CompletableFuture<Void>> filled = new ArrayList<>(rows.size());
    for (Product product : rows) {
      byte[] fragment = encoder.apply(product);
      Loading loading = missing.remove(product.id());
      if (loading != null) {
        filled.add(loading.complete(fragment, CacheRules.PRODUCT_TTL));
      }
    }
    missing.forEach(
        (id, loading) ->
            loading.fail(new ProblemException(Problem.notFound("product", Long.toString(id)))));
    missing.clear();
    return CompletableFuture.allOf(filled.toArray(CompletableFuture<?>[]::new));
  }

  private static CompletableFuture<byte[]> ended(
      List<CompletableFuture<byte[]>> fragments, CompletableFuture<Void> loaded) {
    return CompletableFuture.allOf(fragments.toArray(CompletableFuture<?>[]::new))
        .exceptionally(_ -> null)
        .thenCombine(loaded, (_, _) -> joined(fragments));
  }

  private static byte[] joined(List<CompletableFuture<byte[]>> fragments) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    answer.write('[');
    for (CompletableFuture<byte[]> fragment : fragments) {
      if (!gone(fragment)) {
        if (answer.size() > 1) {
          answer.write(',');
        }
        answer.writeBytes(fragment.join());
      }
    }
    answer.write(']');
    return answer.toByteArray();
  }

  private static boolean gone(CompletableFuture<byte[]> fragment) {
    return fragment.isCompletedExceptionally()
        && fragment.exceptionNow() instanceof ProblemException refused
        && refused.problem().status() == 404;
  }
}
