package io.catalogbench.micronaut;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.docs.RouteTemplates;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No route without a description, no description without a route. */
final class DescribedRoutesTest {

  private static final Path CLASSES = Path.of("target", "classes");

  /** What a method is mapped to, by its annotation. */
  private record Mapping(String verb, String path) {

    static Optional<Mapping> of(Annotation annotation) {
      return switch (annotation) {
        case Get get -> Optional.of(new Mapping("GET", path(get.value(), get.uri())));
        case Post post -> Optional.of(new Mapping("POST", path(post.value(), post.uri())));
        case Put put -> Optional.of(new Mapping("PUT", path(put.value(), put.uri())));
        case Patch patch -> Optional.of(new Mapping("PATCH", path(patch.value(), patch.uri())));
        case Delete delete ->
            Optional.of(new Mapping("DELETE", path(delete.value(), delete.uri())));
        default -> {
          assertThat(annotation.annotationType().getSimpleName())
              .describedAs("a mapping that this test does not know")
              .isNotIn("Head", "Options", "Trace", "CustomHttpMethod");
          yield Optional.empty();
        }
      };
    }

    private static String path(String value, String uri) {
      String path = value.equals("/") ? uri : value;
      return path.equals("/") ? "" : path;
    }
  }

  @Test
  void theRoutesAreThoseOfTheContract() throws Exception {
    RouteTemplates contract = new RouteTemplates();
    Set<String> routes = new LinkedHashSet<>(); // a setting may choose between two for one route
    for (Class<?> type : classes()) {
      Controller controller = type.getAnnotation(Controller.class);
      if (controller == null) {
        continue;
      }
      for (Method method : type.getDeclaredMethods()) {
        for (Annotation annotation : method.getAnnotations()) {
          Mapping.of(annotation)
              .ifPresent(
                  mapping -> {
                    String pattern = controller.value() + mapping.path();
                    String template = contract.of(pattern);
                    routes.add(
                        mapping.verb()
                            + " "
                            + (template.equals(RouteTemplates.UNMATCHED) ? pattern : template));
                  });
        }
      }
    }
    assertThat(routes).containsExactlyInAnyOrderElementsOf(contract.operations());
  }

  /** The server's own classes; the bare application is another server. */
  private static List<Class<?>> classes() throws IOException, ClassNotFoundException {
    List<Class<?>> classes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CLASSES)) {
      for (Path file :
          files.filter(path -> path.toString().endsWith("Controller.class")).toList()) {
        String name =
            CLASSES.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
        if (!name.contains(".bare.")) {
          classes.add(Class.forName(name, false, DescribedRoutesTest.class.getClassLoader()));
        }
      }
    }
    return classes;
  }
}
