package io.catalogbench.micronaut.json;

import io.catalogbench.cache.encoding.AnswerEncoder;
import io.catalogbench.contract.json.CatalogJson;
import io.catalogbench.contract.settings.CatalogSettings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import tools.jackson.databind.json.JsonMapper;

/** Makes the contract's mapper the only one there is, and chooses what writes answers. */
@Factory
final class JsonConfiguration {

  @Singleton
  JsonMapper jsonMapper() {
    return CatalogJson.mapper();
  }

  @Singleton
  AnswerEncoder answerEncoder(CatalogSettings settings, JsonMapper mapper) {
    return AnswerEncoder.of(settings.json(), mapper);
  }
}
