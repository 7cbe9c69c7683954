package io.catalogbench.harness.run;

import io.catalogbench.contract.load.LoadScenario;
import io.catalogbench.harness.equivalence.Answer;
import io.catalogbench.harness.equivalence.Commands;
import io.catalogbench.harness.equivalence.Difference;
import io.catalogbench.harness.equivalence.Remains;
import io.catalogbench.harness.equivalence.WrittenState;
import io.catalogbench.infra.Services;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a launch writes, and a look whether all that was acknowledged is there. */
final class Writes {

  /** How many of the written products are read before the load, to be cached, and after it. */
  private static final int READ = 50;

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern WRITING =
      Pattern.compile("\\b(INSERT INTO|UPDATE|DELETE FROM) catalog\\.");

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final Services services;
  private final WrittenState state;
  private final Remains before;
  private long least;

  /** Remembers the rows as they are, which {@code scenarios} are about to write. */
  Writes(List<LoadScenario> scenarios, Services services) {
    Map<Long, BigDecimal> prices = new HashMap<>();
    scenarios.stream()
        .filter(LoadScenario::writes)
        .flatMap(scenario -> LongStream.range(0, scenario.period()).mapToObj(scenario::body))
        .flatMap(body -> changes(body.orElseThrow()).valueStream())
        .forEach(
            change ->
                prices.put(change.path("id").asLong(), change.path("new_price").decimalValue()));
    this.services = services;
    this.state = new WrittenState(prices);
    this.before = remains("before the load");
  }

  /** Reads some of what is to be written, so that the server has it in its cache. */
  void read(Server server) {
    sample().forEach(product -> answer(server, product));
  }

  /**
   * Hears of a window.
   *
   * @param counted what its generator counted from the segment's first request to its last
   * @param asked what the database was asked meanwhile, where that is known
   * @return what is wrong, where writes were acknowledged that never reached the database
   */
  Optional<String> heard(LoadScenario scenario, Counted counted, Optional<Commands> asked) {
    if (!scenario.writes()) {
      return Optional.empty();
    }
    long rows = changes(scenario.body(0).orElseThrow()).size();
    // so many requests, one after the other, are different ones until the scenario's period is over
    least = Math.max(least, rows * Math.min(counted.acknowledged(), scenario.period()));
    return asked
        .map(
            commands ->
                commands.sql().entrySet().stream()
                    .filter(statement -> WRITING.matcher(statement.getKey()).find())
                    .mapToLong(Map.Entry::getValue)
                    .sum())
        .filter(ran -> ran < counted.acknowledged())
        .map(
            ran ->
                "%,d writes were acknowledged, but the database was asked for %,d"
                    .formatted(counted.acknowledged(), ran));
  }

  /** Where rows, what is cached of them, or answers are not as the writes must have left them. */
  List<Difference> differences(Server server) {
    Remains after = remains("after the load");
    List<Difference> differences = new ArrayList<>();
    differences.addAll(state.rows(before, after, least));
    differences.addAll(state.cached(after));
    sample()
        .forEach(
            product ->
                differences.addAll(state.answered(product, answer(server, product).text(), after)));
    return differences;
  }

  private Remains remains(String moment) {
    return Remains.of(moment, services.rows(), services.redisEntries(), _ -> 0);
  }

  /** Evenly spread over the products that are written. */
  private List<Long> sample() {
    List<Long> products = state.prices().keySet().stream().sorted().toList();
    int step = Math.max(1, products.size() / READ);
    return LongStream.iterate(0, at -> at < products.size(), at -> at + step)
        .mapToObj(at -> products.get((int) at))
        .toList();
  }

  private static Answer answer(Server server, long product) {
    try {
      return new Wire(server.url(), PATIENCE).get("/api/products/" + product);
    } catch (IOException e) {
      throw new MeasuringException("no answer to a request for product " + product, e);
    }
  }

  private static JsonNode changes(String body) {
    return MAPPER.readTree(body);
  }
}
