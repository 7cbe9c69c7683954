package io.catalogbench.bench.serialization.payload;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.bench.serialization.codec.ReferenceCodec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PayloadTest {

  @ParameterizedTest
  @EnumSource
  void goesThroughManyDistinctObjects(Payload payload) {
    Set<Object> distinct = new HashSet<>();
    for (Object root : payload.roots()) {
      if (payload.shape().list()) {
        distinct.addAll((List<?>) root);
      } else {
        distinct.add(root);
      }
    }
    assertThat(distinct)
        .hasSizeGreaterThanOrEqualTo(Payload.POOL)
        .hasSize(payload.roots().size() * payload.objects());
  }

  @ParameterizedTest
  @EnumSource
  void hasAPowerOfTwoOfRoots(Payload payload) {
    assertThat(Integer.bitCount(payload.roots().size())).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "SMALL_1, db49a8a6",
    "SMALL_10000, 6fb5d83d",
    "COMPLEX_1, b526e82",
    "COMPLEX_1000, 77f469f4",
    "PRODUCTS_100, 3f2fbf98",
    "NUMERIC, ebb54007",
    "TEXT_ESCAPED, e084a538",
    "TEXT_UNICODE, 9800e76b",
    "SPARSE, d8d1dd59",
    "KEYS_FIXED, 94ae9d7d",
    "KEYS_RANDOM, 71232944",
    "POLYMORPHIC, 7a6114ec"
  })
  void isTheSameOnEveryMachine(Payload payload, String checksum) {
    CRC32 crc = new CRC32();
    payload.roots().forEach(root -> crc.update(new ReferenceCodec().write(root)));

    assertThat(Long.toHexString(crc.getValue())).isEqualTo(checksum);
  }
}
