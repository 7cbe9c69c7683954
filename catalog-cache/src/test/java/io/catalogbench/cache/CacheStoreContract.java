package io.catalogbench.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.cache.CacheKey;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What {@link CacheStore} promises, for every store that remembers. */
interface CacheStoreContract {

  CacheKey PRODUCT = new CacheKey("product:7", "");
  CacheKey OTHER_PRODUCT = new CacheKey("product:8", "");
  CacheKey LIST = new CacheKey("products", "category_id=3");
  CacheKey OTHER_LIST = new CacheKey("products", "category_id=4");
  Duration TTL = Duration.ofMinutes(10);

  /** An empty store. */
  CacheStore store();

  /** Lets {@code time} pass on the store's clock. */
  void pass(Duration time);

  @Test
  default void aFilledValueIsReadAsItIs() {
    byte[] value = new byte[100_000];
    new Random(7).nextBytes(value);
    fill(LIST, miss(LIST), value);
    assertThat(((Hit) store().read(LIST).join()).value()).isEqualTo(value);
  }

  @Test
  default void anEmptyValueIsAValue() {
    fill(PRODUCT, miss(PRODUCT), new byte[0]);
    assertThat(store().read(PRODUCT).join()).isInstanceOf(Hit.class);
  }

  @Test
  default void nothingIsReadableBeforeAFill() {
    miss(PRODUCT);
    miss(PRODUCT);
    assertThat(read(PRODUCT)).isEqualTo("miss");
  }

  @Test
  default void valuesOfOneScopeAreKeptApart() {
    fill(LIST, "three");
    fill(OTHER_LIST, "four");
    assertThat(read(LIST)).isEqualTo("three");
    assertThat(read(OTHER_LIST)).isEqualTo("four");
  }

  @Test
  default void aLaterFillReplacesAValue() {
    fill(PRODUCT, "one");
    FillToken before = token("product:7");
    fill(PRODUCT, before, "two".getBytes(UTF_8));
    assertThat(read(PRODUCT)).isEqualTo("two");
  }

  @Test
  default void anInvalidationHidesEveryValueOfItsScopesAndNoOther() {
    fill(PRODUCT, "seven");
    fill(OTHER_PRODUCT, "eight");
    fill(LIST, "three");
    fill(OTHER_LIST, "four");

    store().invalidate(List.of("product:7", "products", "never-used")).join();

    assertThat(read(PRODUCT)).isEqualTo("miss");
    assertThat(read(LIST)).isEqualTo("miss");
    assertThat(read(OTHER_LIST)).isEqualTo("miss");
    assertThat(read(OTHER_PRODUCT)).isEqualTo("eight");
  }

  @Test
  default void aFillThatComesAfterTheInvalidationOfItsRowsIsNeverRead() {
    FillToken slowReader = miss(PRODUCT);
    store().invalidate(List.of("product:7")).join();

    fill(PRODUCT, slowReader, "old row".getBytes(UTF_8));

    assertThat(read(PRODUCT)).isEqualTo("miss");
  }

  @Test
  default void aFillThatComesAfterTheInvalidationOfItsListIsNeverRead() {
    FillToken slowReader = miss(LIST);
    store().invalidate(List.of("products")).join();
    fill(OTHER_LIST, "new rows");

    fill(LIST, slowReader, "old rows".getBytes(UTF_8));

    assertThat(read(LIST)).isEqualTo("miss");
    assertThat(read(OTHER_LIST)).isEqualTo("new rows");
  }

  @Test
  default void anOldFillHidesNothingForLong() {
    FillToken slowReader = miss(PRODUCT);
    store().invalidate(List.of("product:7")).join();
    fill(PRODUCT, "new row");
    fill(PRODUCT, slowReader, "old row".getBytes(UTF_8));
    assertThat(read(PRODUCT)).isNotEqualTo("old row");

    fill(PRODUCT, token("product:7"), "new row".getBytes(UTF_8));
    assertThat(read(PRODUCT)).isEqualTo("new row");
  }

  @Test
  default void tokensAreEqualUntilTheirScopeIsInvalidated() {
    FillToken first = miss(PRODUCT);
    assertThat(miss(PRODUCT)).isEqualTo(first);
    store().invalidate(List.of("product:8")).join();
    assertThat(miss(PRODUCT)).isEqualTo(first);
    store().invalidate(List.of("product:7")).join();
    FillToken second = miss(PRODUCT);
    assertThat(second).isNotEqualTo(first);
    store().invalidate(List.of("product:7")).join();
    assertThat(miss(PRODUCT)).isNotIn(first, second);
  }

  @Test
  default void aValueEndsWithItsTimeToLive() {
    Duration life = Duration.ofMillis(150);
    store().fill(PRODUCT, miss(PRODUCT), "seven".getBytes(UTF_8), life).join();
    fill(OTHER_PRODUCT, "eight");
    assertThat(read(PRODUCT)).isEqualTo("seven");

    pass(life);

    assertThat(read(PRODUCT)).isEqualTo("miss");
    assertThat(read(OTHER_PRODUCT)).isEqualTo("eight");
  }

  @Test
  default void readingDoesNotProlongALife() {
    store().fill(PRODUCT, miss(PRODUCT), "seven".getBytes(UTF_8), Duration.ofMillis(300)).join();
    pass(Duration.ofMillis(160));
    read(PRODUCT);
    pass(Duration.ofMillis(160));
    assertThat(read(PRODUCT)).isEqualTo("miss");
  }

  @Test
  default void aClearHidesEverythingAndWhatIsOnItsWay() {
    fill(LIST, "three");
    FillToken slowReader = miss(PRODUCT);

    store().clear().join();
    fill(PRODUCT, slowReader, "old row".getBytes(UTF_8));

    assertThat(read(LIST)).isEqualTo("miss");
    assertThat(read(PRODUCT)).isEqualTo("miss");
  }

  @Test
  default void aFillWithoutAVersionIsNotKept() {
    fill(PRODUCT, FillToken.NONE, "seven".getBytes(UTF_8));
    assertThat(read(PRODUCT)).isEqualTo("miss");
  }

  @Test
  default void factsGrowWithWhatIsKept() {
    StoreFacts before = store().facts().join();
    byte[] noise = new byte[100_000];
    new Random(7).nextBytes(noise);
    fill(LIST, miss(LIST), noise);
    fill(PRODUCT, "seven");
    StoreFacts after = store().facts().join();
    assertThat(after.entries().orElseThrow())
        .isGreaterThanOrEqualTo(before.entries().orElseThrow() + 2);
    assertThat(after.bytes().orElseThrow())
        .isGreaterThanOrEqualTo(before.bytes().orElseThrow() + 90_000);
  }

  @Test
  default void anInvalidationOfNothingIsFine() {
    store().invalidate(List.of()).join();
    store().ping().join();
  }

  @Test
  default void manyAreReadInOrderAsEachIsAlone() {
    fill(PRODUCT, "seven");
    fill(LIST, "three");
    fill(OTHER_LIST, "four");
    store().fill(LIST, miss(new CacheKey("products", "x")), new byte[0], TTL).join();
    assertThat(readAll(OTHER_LIST, OTHER_PRODUCT, LIST, PRODUCT, OTHER_LIST))
        .containsExactly("four", "miss", "", "seven", "four");

    store().invalidate(List.of("products", "product:8")).join();

    assertThat(readAll(PRODUCT, OTHER_LIST, OTHER_PRODUCT))
        .containsExactly("seven", "miss", "miss");
    assertThat(readAll()).isEmpty();
  }

  @Test
  default void missesOfManyHandOutTheVersionsOfTheirScopes() {
    FillToken known = miss(PRODUCT);
    List<FillToken> tokens = misses(PRODUCT, OTHER_PRODUCT, LIST, OTHER_LIST);
    assertThat(tokens)
        .containsExactly(known, miss(OTHER_PRODUCT), miss(LIST), miss(OTHER_LIST))
        .doesNotContain(FillToken.NONE);
    assertThat(tokens.get(2)).isEqualTo(tokens.get(3));
    store().invalidate(List.of("product:8")).join();

    fill(OTHER_PRODUCT, tokens.get(1), "old row".getBytes(UTF_8));
    fill(LIST, tokens.get(2), "three".getBytes(UTF_8));

    assertThat(readAll(OTHER_PRODUCT, LIST)).containsExactly("miss", "three");
    assertThat(misses(PRODUCT, OTHER_PRODUCT)).contains(known).doesNotContain(tokens.get(1));
  }

  @Test
  default void valuesThatAreReadTogetherEndEachWithItsLife() {
    Duration life = Duration.ofMillis(150);
    store().fill(PRODUCT, miss(PRODUCT), "seven".getBytes(UTF_8), life).join();
    fill(OTHER_PRODUCT, "eight");
    pass(life);
    assertThat(readAll(PRODUCT, OTHER_PRODUCT)).containsExactly("miss", "eight");
  }

  private List<String> readAll(CacheKey... keys) {
    return store().readAll(List.of(keys)).join().stream().map(CacheStoreContract::text).toList();
  }

  private List<FillToken> misses(CacheKey... keys) {
    return store().readAll(List.of(keys)).join().stream()
        .map(found -> ((Lookup.Miss) found).token())
        .toList();
  }

  private FillToken miss(CacheKey key) {
    return ((Lookup.Miss) store().read(key).join()).token();
  }

  /** The version of a scope, whatever is cached in it. */
  private FillToken token(String scope) {
    return miss(new CacheKey(scope, "never-filled"));
  }

  private void fill(CacheKey key, String value) {
    fill(key, token(key.scope()), value.getBytes(UTF_8));
  }

  private void fill(CacheKey key, FillToken token, byte[] value) {
    store().fill(key, token, value, TTL).join();
  }

  private String read(CacheKey key) {
    return text(store().read(key).join());
  }

  private static String text(Lookup found) {
    return switch (found) {
      case Hit(byte[] value) -> new String(value, UTF_8);
      case Lookup.Miss _ -> "miss";
    };
  }
}
