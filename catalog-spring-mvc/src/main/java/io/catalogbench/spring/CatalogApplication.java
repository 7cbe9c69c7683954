package io.catalogbench.spring;

import io.catalogbench.cache.encoding.AnswerEncoder;
import io.catalogbench.contract.json.CatalogJson;
import io.catalogbench.contract.settings.CatalogSettings;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import tools.jackson.databind.json.JsonMapper;

/** What the application consists of: exactly the parts that serve the catalog. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan(
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = "io\\.catalogbench\\.spring\\.bare\\..*"))
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class
})
class CatalogApplication {

  @Bean
  JsonMapper jsonMapper() {
    return CatalogJson.mapper();
  }

  @Bean
  AnswerEncoder answerEncoder(CatalogSettings settings, JsonMapper mapper) {
    return AnswerEncoder.of(settings.json(), mapper);
  }

  @Bean
  Validator validator() {
    return Validation.byDefaultProvider()
        .configure()
        .messageInterpolator(new ParameterMessageInterpolator())
        .buildValidatorFactory()
        .getValidator();
  }
}
