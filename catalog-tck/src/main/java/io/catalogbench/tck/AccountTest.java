package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.catalogbench.contract.corpus.SampleToken;
import io.catalogbench.contract.data.SeedData;
import io.catalogbench.contract.settings.TokenSecret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Logging in, and what a token opens. */
@AnyCache
@CatalogTest
final class AccountTest {

  private static final String INVALID_TOKEN = "Bearer error=\"invalid_token\"";

  private final RunningCatalog catalog;
  private final Client client;

  AccountTest(RunningCatalog catalog) {
    this.catalog = catalog;
    this.client = catalog.client();
  }

  @Test
  void aPasswordGivesATokenThatOpensTheProfile() {
    Answer login = login("user3", SeedData.PASSWORD);
    assertThat(login.status()).isEqualTo(200);
    assertThat(login.header("cache-control")).contains("no-store");
    JsonNode token = login.json();
    assertThat(token.path("token_type").stringValue()).isEqualTo("bearer");
    assertThat(token.path("expires_in").intValue()).isEqualTo(900);
    assertThat(profile("Bearer " + token.path("access_token").stringValue()).text())
        .isEqualTo(
            "{\"id\":3,\"username\":\"user3\",\"email\":\"user3@example.com\",\"roles\":[\"user\"]}");
  }

  @Test
  void theAdminHasBothRoles() {
    String token = login("user1", SeedData.PASSWORD).json().path("access_token").stringValue();
    assertThat(profile("Bearer " + token).json().path("roles").toString())
        .isEqualTo("[\"user\",\"admin\"]");
  }

  @Test
  void aWrongPasswordAndAnUnknownNameAreAnsweredAlikeAndAsLate() {
    Answer wrong = login("user3", "wrong");
    Answer unknown = login("nobody", "wrong");
    assertThat(unknown.body()).isEqualTo(wrong.body());
    assertThat(List.of(wrong, unknown))
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(401);
              assertThat(answer.header("www-authenticate")).contains("Bearer");
            });
    long known = fastest("user3");
    assertThat(fastest("nobody")).isBetween(known / 2, known * 2);
  }

  private long fastest(String username) {
    return IntStream.range(0, 3)
        .mapToLong(
            attempt -> {
              long start = System.nanoTime();
              login(username, "wrong");
              return System.nanoTime() - start;
            })
        .min()
        .orElseThrow();
  }

  @Test
  void othersAreAnsweredWhilePasswordsAreChecked() {
    List<CompletableFuture<Answer>> logins =
        IntStream.range(0, 4)
            .mapToObj(k -> CompletableFuture.supplyAsync(() -> login("user3", "wrong")))
            .toList();
    List<Duration> waits = new ArrayList<>();
    while (!logins.stream().allMatch(CompletableFuture::isDone)) {
      long start = System.nanoTime();
      assertThat(client.get("/api/simple").status()).isEqualTo(200);
      waits.add(Duration.ofNanos(System.nanoTime() - start));
    }
    assertThat(waits.stream().sorted().toList().get(waits.size() / 2))
        .isLessThan(Duration.ofMillis(100));
  }

  @Test
  void aProfileWithoutATokenSaysThatItNeedsOne() {
    for (Answer answer :
        List.of(client.get("/api/profile"), profile(""), profile("Basic dXNlcjM6eA=="))) {
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.header("www-authenticate")).contains("Bearer");
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"USER", "ADMIN", "NO_ROLE", "OTHER_ROLE"})
  void aTokenThatIsNotAsIssuedIsInvalid(SampleToken token) {
    Answer answer = profile(token.header());
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("www-authenticate")).contains(INVALID_TOKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "Bearer x", "Bearer a.b.c", "Bearer null"})
  void wordsAreNoTokens(String header) {
    Answer answer = profile(header);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("www-authenticate")).contains(INVALID_TOKEN);
  }

  @Test
  void twoTokensAreNone() {
    String good = SampleToken.USER.header();
    assertThat(profile(good).status()).isEqualTo(200);
    Answer answer = client.get("/api/profile", "Authorization", good, "Authorization", good);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("www-authenticate")).contains(INVALID_TOKEN);
  }

  @ParameterizedTest
  @EnumSource(names = {"NO_ROLE", "OTHER_ROLE"})
  void aTokenWithoutTheRoleIsForbidden(SampleToken token) {
    Answer answer = profile(token.header());
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.header("www-authenticate")).contains("Bearer error=\"insufficient_scope\"");
  }

  @Test
  void aTokenThatWasValidOnceIsCheckedForItsRoleEachTime() {
    for (int k = 0; k < 3; k++) {
      assertThat(profile(SampleToken.USER.header()).status()).isEqualTo(200);
      assertThat(profile(SampleToken.NO_ROLE.header()).status()).isEqualTo(403);
      assertThat(profile(SampleToken.TAMPERED.header()).status()).isEqualTo(401);
    }
  }

  @Test
  void aLoginAndAProfileCostOneStatementEachAndNoCommand() {
    profile(SampleToken.USER.header());
    login("user3", SeedData.PASSWORD);
    for (Runnable request :
        List.<Runnable>of(
            () -> login("user3", SeedData.PASSWORD),
            () -> login("nobody", "wrong"),
            () -> profile(SampleToken.USER.header()))) {
      RunningCatalog.Cost cost = catalog.cost(request);
      assertThat(cost.statements()).isEqualTo(1);
      assertThat(cost.commands()).isZero();
    }
    assertThat(catalog.cost(() -> profile(SampleToken.EXPIRED.header())))
        .isEqualTo(RunningCatalog.Cost.NOTHING);
  }

  @Test
  void noLogHasAPasswordATokenOrASecret() {
    String token = login("user4", SeedData.PASSWORD).json().path("access_token").stringValue();
    login("user4", "wrong-password-of-mine");
    client.post("/api/login", "{\"username\":\"user4\",\"password\":\"unread-password-of-mine\"");
    client.post("/api/login", "{\"username\":1,\"password\":\"unread-password-of-mine\"}");
    profile("Bearer " + token);
    profile("Bearer " + token + "x");
    EnumSet.allOf(SampleToken.class).forEach(sample -> profile(sample.header()));
    String said = catalog.log() + catalog.output();
    assertThat(said)
        .doesNotContain(SeedData.PASSWORD)
        .doesNotContain("password-of-mine")
        .doesNotContain("eyJ")
        .doesNotContain("pbkdf2")
        .doesNotContain(TokenSecret.DEVELOPMENT.value());
  }

  @Test
  void productionNeedsASecretOfItsOwn(CatalogLauncher launcher) {
    assertThatThrownBy(
            () -> launcher.start("production", Map.of("CATALOG_ENV", "production")).close())
        .hasMessageContaining("exit code 2")
        .hasMessageContaining("CATALOG_JWT_SECRET must be set to a secret of your own");
    assertThatThrownBy(() -> launcher.start("short", Map.of("CATALOG_JWT_SECRET", "mine")).close())
        .hasMessageContaining("exit code 2")
        .hasMessageContaining("CATALOG_JWT_SECRET must have at least 32 bytes");
  }

  @Test
  void aServerWithASecretOfItsOwnTakesNoTokenOfTheDevelopmentSecret(CatalogLauncher launcher) {
    String secret = "0123456789abcdef-of-this-server-only";
    try (RunningCatalog production =
        launcher.start(
            "own-secret", Map.of("CATALOG_ENV", "production", "CATALOG_JWT_SECRET", secret))) {
      Client own = production.client();
      assertThat(own.get("/api/profile", "Authorization", SampleToken.USER.header()).status())
          .isEqualTo(401);
      Answer login = own.post("/api/login", credentials("user3", SeedData.PASSWORD));
      String token = login.json().path("access_token").stringValue();
      assertThat(own.get("/api/profile", "Authorization", "Bearer " + token).status())
          .isEqualTo(200);
      assertThat(own.get("/api/health").text() + production.log() + production.output())
          .doesNotContain(secret);
    }
  }

  @Test
  void everyProtectedRouteIsRefusedWithoutAToken() {
    assertThat(Client.description().protectedOperations()).contains("GET /api/profile");
    for (String operation : Client.description().protectedOperations()) {
      String method = operation.substring(0, operation.indexOf(' '));
      String path = operation.substring(operation.indexOf(' ') + 1).replaceAll("\\{[^}]*}", "7");
      Answer answer =
          method.equals("GET")
              ? client.get(path)
              : client.send(method, path, "{}", "Content-Type", "application/json");
      assertThat(answer.status()).describedAs(operation).isEqualTo(401);
      assertThat(answer.header("www-authenticate")).contains("Bearer");
    }
  }

  private Answer profile(String authorization) {
    return client.get("/api/profile", "Authorization", authorization);
  }

  private Answer login(String username, String password) {
    return client.post("/api/login", credentials(username, password));
  }

  private static String credentials(String username, String password) {
    return "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password);
  }
}
