package io.catalogbench.spring;

import io.catalogbench.spring.json.JsonConverter;
import io.catalogbench.spring.security.RequiresRoleResolver;
import jakarta.validation.Validator;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurationSupport;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** How Spring MVC finds routes, reads requests and writes answers. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration extends WebMvcConfigurationSupport {

  private final JsonConverter json;
  private final RequiresRoleResolver roles;
  private final Validator validator;

  WebConfiguration(JsonConverter json, RequiresRoleResolver roles, Validator validator) {
    this.json = json;
    this.roles = roles;
    this.validator = validator;
  }

  @Bean
  DispatcherServlet dispatcherServlet() {
    return new RoutesServlet();
  }

  @Override
  protected RequestMappingHandlerMapping createRequestMappingHandlerMapping() {
    return new RouteMapping();
  }

  @Override
  protected void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.disableDefaults().addCustomConverter(json);
  }

  @Override
  protected void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new RowIdResolver());
    resolvers.add(roles);
  }

  @Override
  protected org.springframework.validation.Validator getValidator() {
    return new SpringValidatorAdapter(validator);
  }
}
