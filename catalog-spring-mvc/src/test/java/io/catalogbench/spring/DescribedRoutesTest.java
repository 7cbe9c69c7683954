package io.catalogbench.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.docs.RouteTemplates;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** No route without a description, no description without a route. */
final class DescribedRoutesTest {

  @Test
  void theRoutesAreThoseOfTheContract() {
    RouteTemplates contract = new RouteTemplates();
    List<String> routes = new ArrayList<>();
    for (Class<?> controller : controllers()) {
      String parent = mapping(controller).map(DescribedRoutesTest::path).orElse("");
      for (Method method : controller.getDeclaredMethods()) {
        mapping(method)
            .ifPresent(
                mapping -> {
                  String pattern = parent + path(mapping);
                  for (RequestMethod verb : mapping.method()) {
                    String template = contract.of(pattern);
                    routes.add(
                        verb
                            + " "
                            + (template.equals(RouteTemplates.UNMATCHED) ? pattern : template));
                  }
                });
      }
    }
    assertThat(routes).containsExactlyInAnyOrderElementsOf(contract.operations());
  }

  private static List<Class<?>> controllers() {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
    scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.bare\\..*")));
    List<Class<?>> controllers = new ArrayList<>();
    scanner
        .findCandidateComponents(DescribedRoutesTest.class.getPackageName())
        .forEach(
            found ->
                controllers.add(
                    ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()),
                        DescribedRoutesTest.class.getClassLoader())));
    return controllers;
  }

  private static Optional<RequestMapping> mapping(AnnotatedElement element) {
    return Optional.ofNullable(
        AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class));
  }

  private static String path(RequestMapping mapping) {
    assertThat(mapping.path().length).describedAs("one path each").isLessThanOrEqualTo(1);
    return mapping.path().length == 0 ? "" : mapping.path()[0];
  }
}
