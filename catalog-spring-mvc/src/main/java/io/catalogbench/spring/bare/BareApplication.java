package io.catalogbench.spring.bare;

import io.catalogbench.contract.simple.Greeting;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * One route as the framework's guide would write it: the measure of what the catalog server costs
 * on top of the framework.
 */
@SpringBootApplication
public class BareApplication {

  /** Takes {@code --port N}. */
  public static void main(String... args) {
    if (args.length != 2 || !args[0].equals("--port")) {
      System.err.println("usage: BareApplication --port N");
      System.exit(2);
    }
    SpringApplication.run(BareApplication.class, "--server.port=" + args[1]);
  }

  /** The one route. */
  @RestController
  static class SimpleController {

    @GetMapping("/api/simple")
    Greeting simple() {
      return Greeting.HELLO;
    }
  }
}
