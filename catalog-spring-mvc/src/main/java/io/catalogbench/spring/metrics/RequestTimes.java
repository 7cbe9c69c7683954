package io.catalogbench.spring.metrics;

import io.catalogbench.cache.metrics.RequestTimers;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.servlet.HandlerMapping;

/** Times each request from its first filter to the end of its answer. */
final class RequestTimes extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private final transient RequestTimers timers;

  RequestTimes(RequestTimers timers) {
    this.timers = timers;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long start = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      if (request.isAsyncStarted()) {
        request.getAsyncContext().addListener(new AtTheEnd(start));
      } else {
        record(request, response, start);
      }
    }
  }

  private void record(ServletRequest request, ServletResponse response, long start) {
    if (request instanceof HttpServletRequest asked
        && response instanceof HttpServletResponse answered) {
      Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
      timers.record(
          asked.getMethod(),
          pattern == null ? "" : pattern.toString(),
          answered.getStatus(),
          System.nanoTime() - start);
    }
  }

  /** The answer of an asynchronous request is complete. */
  private final class AtTheEnd implements AsyncListener {

    private final long start;

    AtTheEnd(long start) {
      this.start = start;
    }

    @Override
    public void onComplete(AsyncEvent event) {
      record(event.getSuppliedRequest(), event.getSuppliedResponse(), start);
    }

    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
  }
}
