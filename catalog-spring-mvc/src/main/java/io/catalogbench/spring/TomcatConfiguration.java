package io.catalogbench.spring;

import io.catalogbench.spring.problem.ProblemValve;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What Tomcat does otherwise than Spring Boot's properties can say. */
@Configuration(proxyBeanMethods = false)
class TomcatConfiguration {

  /** Reserved characters that browsers leave as they are in a query. */
  private static final String RELAXED = "[]";

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcat(JsonMapper mapper) {
    return factory -> {
      factory.addContextCustomizers(
          context -> {
            if (context.getParent() instanceof StandardHost host) {
              host.setErrorReportValveClass("");
              host.getPipeline().addValve(new ProblemValve(mapper));
              host.getPipeline().addValve(new EarlyRequests());
            }
          });
      factory.addConnectorCustomizers(
          connector -> {
            connector.setEncodedSolidusHandling("passthrough");
            connector.setEncodedReverseSolidusHandling("passthrough");
            connector.setAllowTrace(true);
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
              http.setRelaxedQueryChars(RELAXED);
              // Headers are limited by their size alone.
              http.setMaxHeaderCount(-1);
              http.setUseKeepAliveResponseHeader(false);
            }
          });
    };
  }
}
