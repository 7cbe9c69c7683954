package io.catalogbench.spring;

import io.catalogbench.contract.problem.AcceptedTypes;
import io.catalogbench.contract.problem.RequestTarget;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Sees requests before the framework does. A target that is no escaped UTF-8 is refused, whether a
 * route reads it or not; of what the client accepts only media ranges go on. Where not even the
 * request line could be read, there is no target.
 */
final class EarlyRequests extends ValveBase {

  EarlyRequests() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    @Nullable String path = request.getRequestURI();
    @Nullable String query = request.getQueryString();
    if ((path != null && !RequestTarget.readablePath(path))
        || (query != null && !RequestTarget.readableQuery(query))) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    accept(request.getCoyoteRequest().getMimeHeaders());
    getNext().invoke(request, response);
  }

  private static void accept(MimeHeaders headers) {
    Enumeration<String> sent = headers.values(HttpHeaders.ACCEPT);
    if (sent.hasMoreElements()) {
      List<String> values = Collections.list(sent);
      String readable = AcceptedTypes.readable(String.join(",", values));
      if (readable.isEmpty()) {
        headers.removeHeader(HttpHeaders.ACCEPT);
      } else if (values.size() > 1 || !values.getFirst().equals(readable)) {
        headers.setValue(HttpHeaders.ACCEPT).setString(readable);
      }
    }
  }
}
