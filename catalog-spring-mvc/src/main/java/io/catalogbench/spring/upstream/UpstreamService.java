package io.catalogbench.spring.upstream;

import io.catalogbench.contract.order.Order;
import io.catalogbench.contract.problem.ProblemException;
import io.catalogbench.contract.upstream.CombinedData;
import io.catalogbench.contract.upstream.ExternalUser;
import io.catalogbench.contract.user.User;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** The rules of what is put together: each part is asked for at once and may be missing. */
@Service
final class UpstreamService {

  private final UpstreamClient client;
  private final CombinedRepository repository;
  private final ExecutorService executor;

  UpstreamService(
      UpstreamClient client, CombinedRepository repository, ExecutorService statementExecutor) {
    this.client = client;
    this.repository = repository;
    this.executor = statementExecutor;
  }

  ExternalUser external(long id) {
    return client.user(id);
  }

  /** Two statements on other threads, and the upstream meanwhile on this one. */
  CombinedData combined(long id) {
    CompletableFuture<Optional<User>> user =
        started(() -> repository.user(id)).exceptionally(_ -> Optional.empty());
    CompletableFuture<List<Order>> orders =
        started(() -> repository.orders(id)).exceptionally(_ -> List.of());
    Optional<ExternalUser> external = found(id);
    return new CombinedData(user.join().orElse(null), orders.join(), external.orElse(null));
  }

  private <T> CompletableFuture<T> started(Supplier<T> statement) {
    return CompletableFuture.supplyAsync(statement, executor);
  }

  private Optional<ExternalUser> found(long id) {
    try {
      return Optional.of(client.user(id));
    } catch (ProblemException _) {
      return Optional.empty();
    }
  }
}
