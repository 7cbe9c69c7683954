package io.catalogbench.spring.docs;

import io.catalogbench.contract.docs.ApiDocs;
import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.ProblemException;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the description of the API and the page that shows it. */
@RestController
@RequestMapping("/api")
final class DocsController {

  private final Map<ApiDocs, byte[]> files = new EnumMap<>(ApiDocs.class);

  DocsController() {
    for (ApiDocs file : ApiDocs.values()) {
      files.put(file, file.bytes());
    }
  }

  @GetMapping("/docs")
  ResponseEntity<byte[]> page() {
    return answer(ApiDocs.PAGE);
  }

  @GetMapping("/docs/{file}")
  ResponseEntity<byte[]> file(@PathVariable String file) {
    return answer(
        ApiDocs.named(file).orElseThrow(() -> new ProblemException(Problem.noSuchRoute())));
  }

  @GetMapping("/openapi.yaml")
  ResponseEntity<byte[]> openapi() {
    return answer(ApiDocs.OPENAPI);
  }

  private ResponseEntity<byte[]> answer(ApiDocs file) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
        .body(files.get(file));
  }
}
