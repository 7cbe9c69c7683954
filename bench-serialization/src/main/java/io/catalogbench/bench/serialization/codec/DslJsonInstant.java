package io.catalogbench.bench.serialization.codec;

import com.dslplatform.json.JavaTimeConverter;
import com.dslplatform.json.JsonConverter;
import com.dslplatform.json.JsonReader;
import com.dslplatform.json.JsonWriter;
import com.dslplatform.json.StringConverter;
import java.time.Instant;

/**
 * What dsl-json does not know: instants, as ISO-8601 text in UTC. They are read by its own parser
 * of dates with an offset; its writer of those cuts zeros that {@link Instant#toString} keeps.
 */
@JsonConverter(target = Instant.class)
public final class DslJsonInstant {

  public static final JsonReader.ReadObject<Instant> JSON_READER =
      reader -> reader.wasNull() ? null : JavaTimeConverter.deserializeDateTime(reader).toInstant();

  public static final JsonWriter.WriteObject<Instant> JSON_WRITER =
      (writer, instant) -> {
        if (instant == null) {
          writer.writeNull();
        } else {
          StringConverter.serializeShort(instant.toString(), writer);
        }
      };

  private DslJsonInstant() {}
}
