package io.catalogbench.bench.serialization.payload;

import io.catalogbench.contract.product.Product;
import io.catalogbench.contract.user.UserDetail;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What is written and read. */
public enum Payload {
  /** One small object: what a call costs. */
  SMALL_1(Shape.one(Person.class), 1, Values::person),
  /** The documents' 10,000 small objects (C07). */
  SMALL_10000(Shape.listOf(Person.class), 10_000, Values::person),
  /** One user with addresses, date and metadata. */
  COMPLEX_1(Shape.one(UserDetail.class), 1, Values::user),
  /** The documents' 1,000 complex users (C08). */
  COMPLEX_1000(Shape.listOf(UserDetail.class), 1_000, Values::user),
  /** A page of the product list. */
  PRODUCTS_100(Shape.listOf(Product.class), 100, Values::product),
  /** Doubles with all their bits, decimals, whole numbers. */
  NUMERIC(Shape.listOf(Reading.class), 20, Values::reading),
  /** English text in which every tenth character needs an escape. */
  TEXT_ESCAPED(Shape.one(Article.class), 1, Values::escapedArticle),
  /** Korean text with emoji. */
  TEXT_UNICODE(Shape.one(Article.class), 1, Values::koreanArticle),
  /** Twenty properties, fifteen of them null. */
  SPARSE(Shape.listOf(Profile.class), 10, Values::profile),
  /** Maps whose sixteen keys are always the same. */
  KEYS_FIXED(Shape.one(Labels.class), 1, Values::fixedLabels),
  /** Maps whose sixteen keys are never the same. */
  KEYS_RANDOM(Shape.one(Labels.class), 1, Values::randomLabels),
  /** Six kinds of object in one list, told apart by a property. */
  POLYMORPHIC(Shape.listOf(Event.class), 60, Values::event);

  /** The number of distinct objects that a benchmark goes through, at least. */
  public static final int POOL = 1_024;

  @SuppressWarnings("ImmutableEnumChecker") // a record of immutables
  private final Shape shape;

  private final int objects;

  @SuppressWarnings("ImmutableEnumChecker") // pure functions only
  private final LongFunction<Object> value;

  Payload(Shape shape, int objects, LongFunction<Object> value) {
    this.shape = shape;
    this.objects = objects;
    this.value = value;
  }

  /** The name in tables and on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The type of a root. */
  public Shape shape() {
    return shape;
  }

  /** Objects in one root. */
  public int objects() {
    return objects;
  }

  /**
   * Roots with at least {@link #POOL} distinct objects in all, the same at every call; their number
   * is a power of two.
   */
  public List<Object> roots() {
    int roots = Math.max(1, Integer.highestOneBit(2 * ((POOL + objects - 1) / objects) - 1));
    return IntStream.range(0, roots).mapToObj(this::root).toList();
  }

  private Object root(int index) {
    long first = 1L + (long) index * objects;
    return shape.list()
        ? LongStream.range(first, first + objects).mapToObj(value).toList()
        : value.apply(first);
  }
}
