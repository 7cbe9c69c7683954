package io.catalogbench.bench.cache.key;

import com.dynatrace.hash4j.hashing.Hashing;
import io.catalogbench.contract.cache.CacheRules;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.cache.interceptor.SimpleKeyGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Ways to make a key of a call. */
public enum KeyScheme {
  /** The documents' way. */
  CANONICAL_JSON_MD5(Form.TEXT, Collisions.COMPUTABLE, CanonicalJson::md5, JsonMapper.class),
  CANONICAL_JSON_SHA256(Form.TEXT, Collisions.NONE_KNOWN, CanonicalJson::sha256, JsonMapper.class),
  CANONICAL_JSON_XXH3(Form.TEXT, Collisions.COMPUTABLE, CanonicalJson::xxh3, Hashing.class),
  /** Type, length and text of each argument. */
  LENGTH_PREFIXED(Form.TEXT, Collisions.NONE_KNOWN, LengthPrefixed::key, KeyScheme.class),
  /** What the servers use: the filter's own types, written once for all. */
  CATALOG(Form.TYPED_TEXT, Collisions.NONE_KNOWN, KeyScheme::catalog, KeyScheme.class),
  /** The arguments themselves. */
  RECORD(Form.OBJECT, Collisions.NONE_KNOWN, TypedKey::of, KeyScheme.class),
  /** What Spring's cache abstraction makes when nobody says otherwise. */
  SPRING_SIMPLE_KEY(
      Form.OBJECT, Collisions.NONE_KNOWN, KeyScheme::simpleKey, SimpleKeyGenerator.class),
  /** Text put together as it comes. */
  NAIVE(Form.TEXT, Collisions.COMPUTABLE, KeyScheme::naive, KeyScheme.class),
  /** The documents' mistake: a key that nobody can find again. */
  RANDOM(Form.TEXT, Collisions.NONE_KNOWN, KeyScheme::random, KeyScheme.class);

  /** What a key is. */
  enum Form {
    /** Text, of arguments by name. */
    TEXT,
    /** Text, of the fields of a type. */
    TYPED_TEXT,
    /** An object that only a cache in the same process can take. */
    OBJECT
  }

  /** Whether somebody who may choose arguments can make two calls share a key. */
  enum Collisions {
    NONE_KNOWN,
    COMPUTABLE
  }

  private final Form form;
  private final Collisions collisions;

  @SuppressWarnings("ImmutableEnumChecker") // pure functions, but for RANDOM
  private final Function<Call, Object> key;

  private final Class<?> library;

  KeyScheme(Form form, Collisions collisions, Function<Call, Object> key, Class<?> library) {
    this.form = form;
    this.collisions = collisions;
    this.key = key;
    this.library = library;
  }

  /** The name in tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A class of the library that does most of the work. */
  public Class<?> library() {
    return library;
  }

  /** Whether the scheme has a key for {@code call}. */
  public boolean takes(Call call) {
    return form != Form.TYPED_TEXT || call.filter().isPresent();
  }

  /** The key of a call that the scheme takes. */
  public Object key(Call call) {
    return key.apply(call);
  }

  Form form() {
    return form;
  }

  Collisions collisions() {
    return collisions;
  }

  private static Object catalog(Call call) {
    return CacheRules.products(call.filter().orElseThrow()).value();
  }

  private static Object simpleKey(Call call) {
    return SimpleKeyGenerator.generateKey(call.positional());
  }

  private static Object naive(Call call) {
    StringJoiner text = new StringJoiner("&", call.operation() + ":", "");
    call.named().forEach((name, value) -> text.add(name + "=" + value));
    return text.toString();
  }

  private static Object random(Call call) {
    return Prefix.of(call) + UUID.randomUUID();
  }
}
