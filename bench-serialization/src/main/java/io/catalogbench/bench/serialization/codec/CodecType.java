package io.catalogbench.bench.serialization.codec;

import io.catalogbench.bench.serialization.payload.Shape;
import java.util.Locale;
import java.util.function.Function;

/** Every codec there is. */
public enum CodecType {
  /** The one that the others are compared with. */
  JACKSON2(Role.COMPARED, Jackson2Codec::plain),
  JACKSON2_BLACKBIRD(Role.COMPARED, Jackson2Codec::blackbird),
  JACKSON3(Role.COMPARED, Jackson3Codec::standard),
  JACKSON3_ALIGNED(Role.COMPARED, Jackson3Codec::aligned),
  DSL_JSON(Role.COMPARED, DslJsonCodec::compiled),
  DSL_JSON_LOSSY(Role.SHOWN, DslJsonCodec::lossy),
  DSL_JSON_REFLECTION(Role.COMPARED, DslJsonCodec::reflective),
  AVAJE_JSONB(Role.COMPARED, AvajeCodec::new),
  FASTJSON2(Role.COMPARED, Fastjson2Codec::new),
  SPRING(Role.FRAMEWORK, SpringCodec::new),
  MICRONAUT(Role.FRAMEWORK, MicronautCodec::new),
  MAPPER_PER_CALL(Role.SLOW_STACK, MapperPerCallCodec::new),
  MAP_FIRST(Role.SLOW_STACK, shape -> new MapFirstCodec()),
  NAIVE_REFLECTION(Role.SLOW_STACK, shape -> new ReferenceCodec());

  /** Why a codec is here. */
  public enum Role {
    /** A way to do it that deserves a verdict. */
    COMPARED,
    /** Timed, but never given a verdict. */
    SHOWN,
    /** What a web framework does with it. */
    FRAMEWORK,
    /** What the documents' slow stack does. */
    SLOW_STACK
  }

  private final Role role;

  @SuppressWarnings("ImmutableEnumChecker") // constructors only
  private final Function<Shape, Codec> maker;

  CodecType(Role role, Function<Shape, Codec> maker) {
    this.role = role;
    this.maker = maker;
  }

  /** The name in tables and on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Role role() {
    return role;
  }

  /** Whether it goes this way. */
  public boolean goes(Direction direction) {
    return direction == Direction.WRITE || (this != MAP_FIRST && this != NAIVE_REFLECTION);
  }

  /**
   * A new codec of a type.
   *
   * @throws NotCompiledException when code that should have been written at build time is missing
   */
  public Codec of(Shape shape) {
    return maker.apply(shape);
  }
}
