package io.catalogbench.spring;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.servlet.DispatcherServlet;

/** Hands every request to the routes, also TRACE, which servlets answer by themselves otherwise. */
final class RoutesServlet extends DispatcherServlet {

  private static final long serialVersionUID = 1;

  @Override
  protected void doTrace(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    processRequest(request, response);
  }
}
