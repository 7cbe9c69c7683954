package io.catalogbench.spring.performance;

import io.catalogbench.contract.performance.CallTimes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The memory of the last calls. */
@Configuration(proxyBeanMethods = false)
class PerformanceConfiguration {

  @Bean
  CallTimes callTimes() {
    return new CallTimes();
  }
}
