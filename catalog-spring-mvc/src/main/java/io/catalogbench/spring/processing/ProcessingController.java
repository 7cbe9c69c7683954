package io.catalogbench.spring.processing;

import io.catalogbench.contract.problem.PathSegments;
import io.catalogbench.contract.processing.ProcessingKey;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The route of the expensive step. */
@RestController
@RequestMapping(path = "/api/cached-data", produces = MediaType.APPLICATION_JSON_VALUE)
final class ProcessingController {

  private final ProcessingCache cache;

  ProcessingController(ProcessingCache cache) {
    this.cache = cache;
  }

  @GetMapping("/{key}")
  byte[] processed(HttpServletRequest request) {
    return cache.processed(ProcessingKey.of(PathSegments.fromEnd(request.getRequestURI(), 0)));
  }
}
