package io.catalogbench.cache.encoding;

import com.dslplatform.json.JsonConverter;
import com.dslplatform.json.JsonReader;
import com.dslplatform.json.JsonWriter;
import com.dslplatform.json.StringConverter;
import java.time.Instant;

/** What dsl-json does not know: instants, as ISO-8601 text in UTC. */
@JsonConverter(target = Instant.class)
public final class DslJsonInstant {

  /** The library asks for both directions. */
  public static final JsonReader.ReadObject<Instant> JSON_READER =
      reader -> reader.wasNull() ? null : Instant.parse(reader.readSimpleString());

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
