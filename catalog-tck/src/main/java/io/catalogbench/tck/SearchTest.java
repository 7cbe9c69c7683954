package io.catalogbench.tck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.Limits;
import io.catalogbench.contract.data.SeedData;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@CatalogTest
final class SearchTest {

  private final Client client;

  SearchTest(Client client) {
    this.client = client;
  }

  @ParameterizedTest
  @ValueSource(strings = {"lamp", "Bicycle", "의자", "Café", "classic", "4242"})
  void aWordFindsTheFirstProductsThatHaveIt(String word) {
    assertThat(ids(word)).isEqualTo(productsWith(word)).isNotEmpty();
  }

  @Test
  void aHitIsTheProductItself() {
    assertThat(search("classic lamp 4007").json().valueStream())
        .containsExactly(SeededProduct.of(4007).json());
  }

  @Test
  void allWordsMustBeThereWhateverTheirCaseAndOrder() {
    assertThat(ids("red lamp"))
        .isEqualTo(ids("LAMP red"))
        .isEqualTo(productsWith("Red", "Lamp"))
        .hasSize(Limits.MAX_HITS);
    assertThat(ids("red blue")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"submarine", "lam", " ", "!", "&|!():*<->", "'", "\\", "🛒"})
  void whatNoProductHasIsNotFound(String words) {
    assertThat(ids(words)).isEmpty();
  }

  @Test
  void aProductIsFoundByItsNewNameAsSoonAsItHasIt() {
    String location =
        client.post("/api/products", named("Zeppelin one")).header("location").orElseThrow();
    assertThat(ids("zeppelin one")).hasSize(1);
    client.put(location, named("Zeppelin two zeppelin"));
    assertThat(ids("zeppelin one")).isEmpty();
    assertThat(ids("zeppelin two")).hasSize(1);
    client.delete(location);
    assertThat(ids("zeppelin")).isEmpty();
  }

  @Test
  void aProductThatHasAWordMoreOftenComesFirst() {
    for (String name : List.of("Gondola plain", "Gondola gondola gondola")) {
      client.post("/api/products", named(name));
    }
    assertThat(search("gondola").json().valueStream())
        .extracting(product -> product.path("name").stringValue())
        .containsExactly("Gondola gondola gondola", "Gondola plain");
    ids("gondola").forEach(id -> client.delete("/api/products/" + id));
  }

  @Test
  void wordsAreRequiredAndNotTooLong() {
    assertThat(client.get("/api/search").errors()).containsExactly("q: is required");
    assertThat(client.get("/api/search?q=").errors()).containsExactly("q: is required");
    assertThat(search("x".repeat(101)).errors())
        .containsExactly("q: must have 1 to 100 characters");
    assertThat(search("x".repeat(101)).status()).isEqualTo(422);
    assertThat(search("x".repeat(100)).status()).isEqualTo(200);
    assertThat(client.get("/api/search?q=a%00").errors())
        .containsExactly("q: must not contain NUL or unpaired surrogates");
  }

  private static String named(String name) {
    return "{\"name\":\"%s\",\"price\":12.5,\"category_id\":11}".formatted(name);
  }

  private List<Long> ids(String words) {
    return search(words).json().valueStream().map(hit -> hit.path("id").longValue()).toList();
  }

  private Answer search(String words) {
    return client.get("/api/search?q=" + URLEncoder.encode(words, UTF_8));
  }

  private static List<Long> productsWith(String... words) {
    return LongStream.rangeClosed(1, SeedData.PRODUCTS)
        .filter(
            id -> {
              List<String> name =
                  List.of(SeededProduct.of(id).name().toLowerCase(Locale.ROOT).split(" ", -1));
              return List.of(words).stream()
                  .allMatch(word -> name.contains(word.toLowerCase(Locale.ROOT)));
            })
        .limit(Limits.MAX_HITS)
        .boxed()
        .toList();
  }
}
