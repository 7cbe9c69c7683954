package io.catalogbench.contract.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ApiDocsTest {

  @ParameterizedTest
  @EnumSource
  void everyFileIsThere(ApiDocs file) {
    assertThat(file.bytes()).isNotEmpty();
  }

  @Test
  void filesAreFoundByTheirNamesOnly() {
    assertThat(ApiDocs.named("openapi.yaml")).contains(ApiDocs.OPENAPI);
    assertThat(ApiDocs.named("../checksum.sql")).isEmpty();
    assertThat(ApiDocs.named("OPENAPI.yaml")).isEmpty();
  }
}
