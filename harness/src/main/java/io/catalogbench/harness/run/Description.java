package io.catalogbench.harness.run;

import io.catalogbench.contract.Health;
import io.catalogbench.harness.plan.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What results say about a target: what its file says and what it said itself when it ran. */
final class Description {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private Description() {}

  /**
   * Describes a target.
   *
   * @param health the body of its answer, once it ran; read of servers of the catalog only
   * @param jvmFlags what it was started with
   */
  static io.catalogbench.harness.result.Target of(
      Target target, Optional<String> health, List<String> jvmFlags) {
    Map<String, String> config = new LinkedHashMap<>();
    String model = target.model();
    String version = "unknown";
    if (health.isPresent() && target.role() == Target.Role.CATALOG) {
      Health said = read(target, health.get());
      config.putAll(said.settings());
      config.putAll(said.runtime());
      model = said.settings().getOrDefault("threads", model);
      version = said.runtime().getOrDefault("framework", version);
    }
    if (target.start() instanceof Target.Launched launched) {
      config.put("jvm-flags", String.join(" ", jvmFlags));
      config.put("aot-cache", launched.prepared() ? "on" : "off");
    }
    return new io.catalogbench.harness.result.Target(target.name(), model, version, config);
  }

  /** The settings that a server of the catalog says it has. */
  static Map<String, String> settings(Target target, String health) {
    return read(target, health).settings();
  }

  private static Health read(Target target, String health) {
    try {
      return MAPPER.readValue(health, Health.class);
    } catch (JacksonException e) {
      throw new MeasuringException(
          "%s of %s does not answer as the contract says".formatted(target.health(), target.name()),
          e);
    }
  }
}
