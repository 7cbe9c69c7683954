package io.catalogbench.harness.run;

import io.catalogbench.harness.plan.Target;
import io.catalogbench.infra.Infrastructure;
import io.catalogbench.infra.Services;
import java.util.Optional;

/** One target with its services, in the foreground. */
public final class Serving {

  private Serving() {}

  /** Starts everything, tells the addresses, and ends everything when the server or we end. */
  public static void until(Target target, Setting setting, Progress progress)
      throws InterruptedException {
    try (Children children = new Children();
        Infrastructure infrastructure = Infrastructure.start(setting.services());
        Services services = infrastructure.services(target.name())) {
      progress.say("PostgreSQL  " + services.postgres());
      progress.say("Redis       " + services.redis());
      progress.say("Upstream    " + services.upstream());
      Affinity anywhere = Affinity.of(Machine.affinity().server(), false);
      Launcher launcher = new Launcher(children, anywhere, setting.root(), setting.logs());
      try (Server server =
          launcher.launch(new Launch(target, Optional.of(services), target.name()))) {
        progress.say("%-11s %s/api".formatted(target.name(), server.url()));
        progress.say("Ctrl-C ends all of them.");
        server.await();
        server
            .death()
            .ifPresent(
                death -> {
                  throw new MeasuringException(death);
                });
      }
    }
  }
}
