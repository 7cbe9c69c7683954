package io.catalogbench.tck;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.catalogbench.contract.docs.ApiDocs;
import io.catalogbench.contract.json.CatalogJson;
import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.RequestTarget;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract's {@code openapi.yaml} as a judge of answers. */
final class Description {

  /** What an answer may carry; whatever else a server sends tells what it is made of. */
  private static final Set<String> HEADERS =
      Set.of(
          "allow",
          "cache-control",
          "connection",
          "content-length",
          "content-type",
          "date",
          "location",
          "retry-after",
          "www-authenticate");

  private static final Pattern LEAK =
      Pattern.compile(
          "Exception|\\bat [a-z]+\\.|\\b(java|jdk|jakarta|org|com|io|reactor)\\.[a-z]+\\."
              + "|\\b(SELECT|INSERT|UPDATE|DELETE) |(?i:tomcat|netty|spring|micronaut|vert\\.x)");

  private static final String ROOT = "https://catalog-bench.example/openapi.json";

  private final JsonNode root;
  private final SchemaRegistry registry;
  private final List<Route> routes;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  /**
   * A path of the description.
   *
   * @param pattern matches paths of requests
   * @param pointer where the route stands
   */
  private record Route(String path, Pattern pattern, String pointer, JsonNode item) {

    /** The methods that the route has, in upper case. */
    Set<String> methods() {
      Set<String> methods = new TreeSet<>();
      for (String name : item.propertyNames()) {
        if (!name.equals("parameters")) {
          methods.add(name.toUpperCase(Locale.ROOT));
        }
      }
      return methods;
    }
  }

  Description() {
    JsonMapper mapper = CatalogJson.mapper();
    Object yaml =
        new Load(LoadSettings.builder().build())
            .loadFromString(new String(ApiDocs.OPENAPI.bytes(), StandardCharsets.UTF_8));
    String json = mapper.writeValueAsString(yaml);
    root = mapper.readTree(json);
    registry =
        SchemaRegistry.withDialect(
            Dialects.getDraft202012(), builder -> builder.schemas(Map.of(ROOT, json)));
    routes =
        root.path("paths")
            .propertyStream()
            .map(path -> route(path.getKey(), path.getValue()))
            .sorted(Comparator.comparing(route -> route.path().contains("{")))
            .toList();
  }

  private static Route route(String path, JsonNode item) {
    String regex =
        Stream.of(path.split("(?=\\{)|(?<=})"))
            .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
            .reduce("", String::concat);
    return new Route(path, Pattern.compile(regex), "/paths/" + escaped(path), item);
  }

  /** Every operation, for example {@code GET /api/products/{id}}. */
  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    for (Route route : routes) {
      route.methods().forEach(method -> operations.add(method + " " + route.path()));
    }
    return operations;
  }

  /** The operations that need a token, for example {@code GET /api/profile}. */
  Set<String> protectedOperations() {
    Set<String> operations = operations();
    for (Route route : routes) {
      for (String method : route.methods()) {
        if (!route.item().path(method.toLowerCase(Locale.ROOT)).has("security")) {
          operations.remove(method + " " + route.path());
        }
      }
    }
    return operations;
  }

  /** The operation that a request is for, if there is one; HEAD is GET without its body. */
  Optional<String> operation(String method, String path) {
    return route(path)
        .filter(route -> route.methods().contains(described(method)))
        .map(route -> described(method) + " " + route.path());
  }

  /** The methods of the route behind a path; none when no route serves it. */
  Set<String> methods(String path) {
    return route(path).map(Route::methods).orElse(Set.of());
  }

  /** Everything that is wrong with an answer; nothing when it is as described. */
  List<String> faults(String method, String path, Answer answer) {
    List<String> faults = new ArrayList<>();
    String pointer = response(method, path, answer.status());
    JsonNode response = resolved(root.at(pointer));
    if (response.isMissingNode()) {
      faults.add("status " + answer.status() + " is not described");
    } else {
      checkHeaders(faults, response, answer);
      checkBody(faults, method, response, location(pointer), answer);
    }
    for (String name : answer.headers().keySet()) {
      if (!HEADERS.contains(name)) {
        faults.add("header " + name + " is not part of the contract");
      }
    }
    if (answer.header("content-type").filter(Problem.MEDIA_TYPE::equals).isPresent()
        && LEAK.matcher(answer.text()).find()) {
      faults.add("the answer tells what the server is made of");
    }
    return faults;
  }

  private String response(String method, String path, int status) {
    if (!RequestTarget.readable(path)) {
      return "/components/responses/" + (status == 400 ? "Unreadable" : "none");
    }
    Optional<Route> route = route(path);
    if (route.isEmpty()) {
      return "/components/responses/" + (status == 404 ? "NotFound" : "none");
    }
    if (!route.get().methods().contains(described(method))) {
      return "/components/responses/" + (status == 405 ? "MethodNotAllowed" : "none");
    }
    return route.get().pointer()
        + "/"
        + described(method).toLowerCase(Locale.ROOT)
        + "/responses/"
        + status;
  }

  private static void checkHeaders(List<String> faults, JsonNode response, Answer answer) {
    response
        .path("headers")
        .propertyStream()
        .filter(header -> header.getValue().path("required").asBoolean(false))
        .filter(header -> answer.header(header.getKey().toLowerCase(Locale.ROOT)).isEmpty())
        .forEach(header -> faults.add("header " + header.getKey() + " is missing"));
    if (answer.header("transfer-encoding").isPresent()) {
      faults.add("the length of an answer is known");
    }
    if (answer.status() != 204 && answer.header("content-length").isEmpty()) {
      faults.add("header Content-Length is missing");
    }
  }

  private void checkBody(
      List<String> faults, String method, JsonNode response, String location, Answer answer) {
    JsonNode contents = response.path("content");
    Optional<String> type = answer.header("content-type");
    if (contents.isMissingNode()) {
      if (answer.body().length > 0 || type.isPresent()) {
        faults.add("there must be no body and no content type");
      }
      return;
    }
    String media = type.orElse("none").replaceAll("^(text/[a-z]+);.*", "$1");
    JsonNode content = contents.path(media);
    if (content.isMissingNode()) {
      faults.add("content type " + media + " is not one of " + contents.propertyNames());
    } else if (method.equals("HEAD")) {
      if (answer.body().length > 0) {
        faults.add("the answer to HEAD has a body");
      }
    } else if (content.has("schema")) {
      checkJson(faults, location + "/content/" + escaped(media) + "/schema", answer);
    } else if (answer.body().length == 0) {
      faults.add("the body is empty");
    }
    if (media.equals(Problem.MEDIA_TYPE) && !method.equals("HEAD") && faults.isEmpty()) {
      if (answer.json().path("status").intValue() != answer.status()) {
        faults.add("the problem has another status than the answer");
      }
      List<String> errors = answer.errors();
      if (!errors.equals(errors.stream().sorted().toList())) {
        faults.add("errors are not sorted: " + errors);
      }
    }
  }

  private void checkJson(List<String> faults, String location, Answer answer) {
    try {
      schema(location)
          .validate(answer.json())
          .forEach(error -> faults.add(error.getInstanceLocation() + ": " + error.getMessage()));
    } catch (JacksonException e) {
      faults.add("the body is not JSON: " + e.getMessage());
    }
  }

  /** The schema at a JSON pointer into the description. */
  Schema schema(String pointer) {
    return schemas.computeIfAbsent(
        pointer, each -> registry.getSchema(SchemaLocation.of(ROOT + "#" + each)));
  }

  /** The description as JSON. */
  JsonNode root() {
    return root;
  }

  /** What {@code node} stands for: itself, or what its {@code $ref} names. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? root.at(target(node)) : node;
  }

  /** Where the node at {@code pointer} really stands. */
  private String location(String pointer) {
    JsonNode node = root.at(pointer);
    return node.has("$ref") ? target(node) : pointer;
  }

  private static String target(JsonNode reference) {
    return JsonPointer.compile(reference.path("$ref").stringValue().substring(1)).toString();
  }

  private Optional<Route> route(String path) {
    String plain = RequestTarget.unescaped(path).replaceFirst("\\?.*", "");
    return routes.stream().filter(route -> route.pattern().matcher(plain).matches()).findFirst();
  }

  private static String described(String method) {
    return method.equals("HEAD") ? "GET" : method;
  }

  private static String escaped(String part) {
    return part.replace("~", "~0").replace("/", "~1");
  }
}
