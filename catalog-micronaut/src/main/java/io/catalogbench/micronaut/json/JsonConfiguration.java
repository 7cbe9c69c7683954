package io.catalogbench.micronaut.json;

import io.catalogbench.contract.json.CatalogJson;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import tools.jackson.databind.json.JsonMapper;

/** Makes the contract's mapper the only one there is. */
@Factory
final class JsonConfiguration {

  @Singleton
  JsonMapper jsonMapper() {
    return CatalogJson.mapper();
  }
}
