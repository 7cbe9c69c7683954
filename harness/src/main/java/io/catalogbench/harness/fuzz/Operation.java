package io.catalogbench.harness.fuzz;

import io.catalogbench.contract.docs.ApiDocs;
import io.catalogbench.contract.json.CatalogJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;

/**
 * One route and method of the contract.
 *
 * @param method in capitals
 * @param path with names of parameters in braces
 * @param parameters of path and query
 * @param body what a request's body should be
 * @param secured whether it needs a token
 */
record Operation(
    String method,
    String path,
    List<Parameter> parameters,
    Optional<Parameter> body,
    boolean secured) {

  Operation {
    parameters = List.copyOf(parameters);
  }

  /**
   * A value that a request carries.
   *
   * @param inPath whether it is a part of the path
   * @param schema without references
   * @param example a good value
   */
  record Parameter(String name, boolean inPath, JsonNode schema, JsonNode example) {

    /** Of which nothing is known. */
    static final Parameter UNKNOWN =
        new Parameter("", true, CatalogJson.mapper().nullNode(), CatalogJson.mapper().nullNode());
  }

  /** All operations of the contract's description. */
  static List<Operation> all() {
    Object yaml =
        new Load(LoadSettings.builder().build())
            .loadFromString(new String(ApiDocs.OPENAPI.bytes(), StandardCharsets.UTF_8));
    JsonNode root = CatalogJson.mapper().valueToTree(yaml);
    List<Operation> operations = new ArrayList<>();
    root.path("paths")
        .forEachEntry(
            (path, item) ->
                item.forEachEntry(
                    (method, operation) -> {
                      if (!method.equals("parameters")) {
                        operations.add(of(root, path, item, method, operation));
                      }
                    }));
    return List.copyOf(operations);
  }

  private static Operation of(
      JsonNode root, String path, JsonNode item, String method, JsonNode operation) {
    List<Parameter> parameters = new ArrayList<>();
    item.path("parameters").forEach(one -> parameters.add(parameter(root, one)));
    operation.path("parameters").forEach(one -> parameters.add(parameter(root, one)));
    JsonNode body =
        resolved(root, operation.path("requestBody")).path("content").path("application/json");
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        parameters,
        body.isMissingNode()
            ? Optional.empty()
            : Optional.of(new Parameter("body", false, body.path("schema"), body.path("example"))),
        operation.has("security"));
  }

  private static Parameter parameter(JsonNode root, JsonNode reference) {
    JsonNode parameter = resolved(root, reference);
    return new Parameter(
        parameter.path("name").asString(),
        parameter.path("in").asString().equals("path"),
        resolved(root, parameter.path("schema")),
        parameter.path("example"));
  }

  private static JsonNode resolved(JsonNode root, JsonNode node) {
    return node.has("$ref") ? root.at(node.path("$ref").asString().substring(1)) : node;
  }
}
