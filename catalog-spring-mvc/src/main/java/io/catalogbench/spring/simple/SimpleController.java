package io.catalogbench.spring.simple;

import io.catalogbench.contract.simple.Greeting;
import io.catalogbench.contract.simple.ItemsQuery;
import io.catalogbench.spring.problem.Constraints;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers that cost nothing but the server. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
final class SimpleController {

  private final Constraints constraints;

  SimpleController(Constraints constraints) {
    this.constraints = constraints;
  }

  @GetMapping("/simple")
  Greeting simple() {
    return Greeting.HELLO;
  }

  @GetMapping("/items")
  ItemsQuery items(@RequestParam MultiValueMap<String, String> query) {
    return constraints.check(ItemsQuery.of(query));
  }
}
