package io.catalogbench.spring;

import io.catalogbench.contract.docs.ApiDocs;
import io.catalogbench.contract.problem.QueryParameters;
import io.catalogbench.spring.json.JsonConverter;
import jakarta.validation.Validator;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How Spring MVC reads requests and writes answers. */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
class WebConfiguration implements WebMvcConfigurer {

  private final JsonConverter json;
  private final Validator validator;

  WebConfiguration(JsonConverter json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.disableDefaults().addCustomConverter(json);
  }

  /** Names what the documentation's files are, else they would be offered as downloads. */
  @Override
  public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
    negotiation.mediaType("css", MediaType.parseMediaType(ApiDocs.STYLES.mediaType()));
    negotiation.mediaType("js", MediaType.parseMediaType(ApiDocs.SCRIPT.mediaType()));
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(new RowId());
  }

  @Override
  public org.springframework.validation.Validator getValidator() {
    return new SpringValidatorAdapter(validator);
  }

  /** Reads a path variable that is a row's number as the contract does, not as Java does. */
  private static final class RowId implements Converter<String, Long> {

    @Override
    public Long convert(String value) {
      return QueryParameters.id("id", value);
    }
  }
}
