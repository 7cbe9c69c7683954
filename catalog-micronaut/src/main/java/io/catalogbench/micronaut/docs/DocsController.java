package io.catalogbench.micronaut.docs;

import static java.util.Objects.requireNonNull;

import io.catalogbench.contract.docs.ApiDocs;
import io.catalogbench.contract.problem.PathSegments;
import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.ProblemException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.EnumMap;
import java.util.Map;

/** Serves the description of the API and the page that shows it. */
@Controller("/api")
@Consumes(MediaType.ALL)
@Produces(MediaType.ALL)
final class DocsController {

  private final Map<ApiDocs, byte[]> files = new EnumMap<>(ApiDocs.class);

  DocsController() {
    for (ApiDocs file : ApiDocs.values()) {
      files.put(file, file.bytes());
    }
  }

  @Get(uri = "/docs", headRoute = false)
  HttpResponse<byte[]> page() {
    return answer(ApiDocs.PAGE);
  }

  @Get(uri = "/docs/{file:[^/]+}", headRoute = false)
  HttpResponse<byte[]> file(HttpRequest<?> request) {
    return answer(
        ApiDocs.named(PathSegments.fromEnd(request.getPath(), 0))
            .orElseThrow(() -> new ProblemException(Problem.noSuchRoute())));
  }

  @Get(uri = "/openapi.yaml", headRoute = false)
  HttpResponse<byte[]> openapi() {
    return answer(ApiDocs.OPENAPI);
  }

  private HttpResponse<byte[]> answer(ApiDocs file) {
    return HttpResponse.ok(requireNonNull(files.get(file))).contentType(file.mediaType());
  }
}
