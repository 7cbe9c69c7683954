package io.catalogbench.bench.serialization.codec;

import com.alibaba.fastjson2.JSON;
import com.dslplatform.json.DslJson;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import io.avaje.jsonb.Jsonb;
import io.catalogbench.bench.serialization.payload.Shape;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;

/** Every codec there is. */
public enum CodecType {
  /** The one that the others are compared with. */
  JACKSON2(Role.COMPARED, ObjectWriter.class, Jackson2Codec::plain),
  JACKSON2_BLACKBIRD(Role.COMPARED, BlackbirdModule.class, Jackson2Codec::blackbird),
  JACKSON3(Role.COMPARED, tools.jackson.databind.ObjectWriter.class, Jackson3Codec::standard),
  JACKSON3_ALIGNED(
      Role.COMPARED, tools.jackson.databind.ObjectWriter.class, Jackson3Codec::aligned),
  DSL_JSON(Role.COMPARED, DslJson.class, DslJsonCodec::compiled),
  DSL_JSON_LOSSY(Role.SHOWN, DslJson.class, DslJsonCodec::lossy),
  DSL_JSON_REFLECTION(Role.COMPARED, DslJson.class, DslJsonCodec::reflective),
  AVAJE_JSONB(Role.COMPARED, Jsonb.class, AvajeCodec::new),
  FASTJSON2(Role.COMPARED, JSON.class, Fastjson2Codec::new),
  SPRING(Role.FRAMEWORK, JacksonJsonHttpMessageConverter.class, SpringCodec::new),
  MICRONAUT(Role.FRAMEWORK, io.micronaut.serde.ObjectMapper.class, MicronautCodec::new),
  MAPPER_PER_CALL(Role.SLOW_STACK, ObjectWriter.class, MapperPerCallCodec::new),
  MAP_FIRST(Role.SLOW_STACK, ObjectWriter.class, shape -> new MapFirstCodec()),
  NAIVE_REFLECTION(Role.SLOW_STACK, ReferenceCodec.class, shape -> new ReferenceCodec());

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
  private final Class<?> library;

  @SuppressWarnings("ImmutableEnumChecker") // constructors only
  private final Function<Shape, Codec> maker;

  CodecType(Role role, Class<?> library, Function<Shape, Codec> maker) {
    this.role = role;
    this.library = library;
    this.maker = maker;
  }

  /** The name in tables and on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Role role() {
    return role;
  }

  /** A type of the library that does the work. */
  public Class<?> library() {
    return library;
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
