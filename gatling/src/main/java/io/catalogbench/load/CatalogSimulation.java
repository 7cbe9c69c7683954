package io.catalogbench.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.bodyBytes;
import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rendezVous;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.catalogbench.contract.corpus.SampleToken;
import io.catalogbench.contract.load.LoadScenario;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.List;
import java.util.function.Supplier;

/** The run as Gatling sees it: users that loop, asking themselves what to do next. */
public final class CatalogSimulation extends Simulation {

  /** The run that Gatling is started for; Gatling makes the simulation by itself. */
  static final ScopedValue<LoadRun> RUN = ScopedValue.newInstance();

  /** The name of all requests that are in no statistic. */
  static final String UNMEASURED = "warm-up";

  private static final String USER = "user";
  private static final String NUMBER = "number";
  private static final String ROUND = "round";

  /** What Gatling calls. */
  public CatalogSimulation() {
    LoadRun run = RUN.get();
    PopulationBuilder measured = measured(run).injectOpen(atOnceUsers(run.load().users()));
    setUp(
            run.warmUp()
                .map(warmUp -> warmUp(warmUp).injectOpen(atOnceUsers(warmUp.connections())))
                .map(population -> population.andThen(measured))
                .orElse(measured))
        .protocols(protocol(run.load().baseUrl().toString()));
  }

  private static ScenarioBuilder warmUp(WarmUpRun warmUp) {
    return scenario(UNMEASURED).exec(live(UNMEASURED, warmUp.scenarios(), warmUp::join));
  }

  private static ScenarioBuilder measured(LoadRun run) {
    int users = run.load().users();
    ScenarioBuilder scenario =
        scenario("load").exec(session -> session.set(NUMBER, run.nextUser()));
    for (int i = 0; i < run.segments().size(); i++) {
      SegmentRun segment = run.segments().get(i);
      int connections = segment.segment().connections();
      List<LoadScenario> sent = List.of(segment.segment().scenario());
      ChainBuilder measured = live(segment.segment().id(), sent, segment::join);
      scenario =
          scenario
              .exec(rendezVous(users))
              .doIf(session -> session.getInt(NUMBER) < connections)
              .then(
                  run.preparation(i)
                      .map(preparation -> exec(live(UNMEASURED, sent, preparation::join), measured))
                      .orElse(measured));
    }
    return scenario;
  }

  /**
   * A user's life, from joining to leaving. The loop's condition must be evaluated once a round.
   */
  private static ChainBuilder live(
      String name, List<LoadScenario> sent, Supplier<VirtualUser> join) {
    return exec(session -> session.set(USER, join.get()))
        .asLongAs(session -> user(session).next(), ROUND, false)
        .on(
            doIfOrElse(session -> user(session).waits())
                .then(pause(session -> user(session).pause()))
                .orElse(send(name, sent)));
  }

  /** What needs no decision is not decided with each request. */
  private static ChainBuilder send(String name, List<LoadScenario> sent) {
    if (sent.stream().allMatch(LoadScenario::writes)) {
      return exec(write(name));
    }
    return sent.stream().anyMatch(LoadScenario::writes)
        ? doIfOrElse(session -> user(session).writes()).then(exec(write(name))).orElse(read(name))
        : read(name);
  }

  private static ChainBuilder read(String name) {
    return doIfOrElse(session -> user(session).checksBody())
        .then(exec(request(name).check(bodyCheck())))
        .orElse(exec(request(name)));
  }

  private static HttpRequestActionBuilder request(String name) {
    return http(name).get(session -> user(session).path()).check(answered());
  }

  private static HttpRequestActionBuilder write(String name) {
    return http(name)
        .patch(session -> user(session).path())
        .header("Authorization", SampleToken.USER.header())
        .header("Content-Type", "application/json")
        .body(StringBody(session -> user(session).body()))
        .check(answered());
  }

  private static CheckBuilder answered() {
    return status().transformWithSession((code, session) -> user(session).answered(code)).is(true);
  }

  /** Keeps the body, so it is only there where bodies are checked. It never fails the request. */
  private static CheckBuilder bodyCheck() {
    return bodyBytes()
        .transformWithSession(
            (bytes, session) -> {
              user(session).body(bytes);
              return true;
            })
        .is(true);
  }

  private static HttpProtocolBuilder protocol(String baseUrl) {
    return http.baseUrl(baseUrl)
        .acceptHeader("application/json")
        .disableWarmUp()
        .disableCaching()
        .disableAutoReferer()
        .disableFollowRedirect()
        .disableUrlEncoding();
  }

  private static VirtualUser user(Session session) {
    return session.<VirtualUser>get(USER);
  }
}
