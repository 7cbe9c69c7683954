package io.catalogbench.micronaut.upstream;

import io.catalogbench.contract.order.Order;
import io.catalogbench.contract.upstream.CombinedData;
import io.catalogbench.contract.upstream.ExternalUser;
import io.catalogbench.contract.user.User;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The rules of what is put together: each part is asked for at once and may be missing. */
@Singleton
final class UpstreamService {

  private final UpstreamClient client;
  private final CombinedRepository repository;

  UpstreamService(UpstreamClient client, CombinedRepository repository) {
    this.client = client;
    this.repository = repository;
  }

  CompletionStage<ExternalUser> external(long id) {
    return client.user(id).toCompletionStage();
  }

  /** Two statements and the upstream, all at the same time. */
  CompletionStage<CombinedData> combined(long id) {
    Future<Optional<User>> user = repository.user(id).otherwise(_ -> Optional.empty());
    Future<List<Order>> orders = repository.orders(id).otherwise(_ -> List.of());
    Future<Optional<ExternalUser>> external =
        client.user(id).map(Optional::of).otherwise(_ -> Optional.empty());
    return Future.all(user, orders, external)
        .map(
            _ ->
                new CombinedData(
                    user.result().orElse(null), orders.result(), external.result().orElse(null)))
        .toCompletionStage();
  }
}
