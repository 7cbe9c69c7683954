package io.catalogbench.harness.run;

import io.catalogbench.contract.corpus.Corpus;
import io.catalogbench.contract.corpus.CorpusRequest;
import io.catalogbench.harness.equivalence.Difference;
import io.catalogbench.harness.equivalence.Equivalence;
import io.catalogbench.harness.plan.Target;
import io.catalogbench.infra.Infrastructure;
import io.catalogbench.infra.Services;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The equivalence gate alone: every target answers the corpus over the same rows, and all
 * differences from the first one are told.
 *
 * @param requests how many were compared
 * @param differences every place where targets differ; none when they are equal
 */
public record Verification(int requests, List<Difference> differences) {

  public Verification {
    differences = List.copyOf(differences);
  }

  /** Starts what it needs, compares, and ends everything. */
  public static Verification of(List<Target> targets, Setting setting, Progress progress)
      throws InterruptedException {
    return of(targets, Corpus.requests(), setting, progress);
  }

  /** The same by a part of the corpus. */
  static Verification of(
      List<Target> targets, List<CorpusRequest> requests, Setting setting, Progress progress)
      throws InterruptedException {
    Affinity affinity = Machine.affinity();
    Equivalence equivalence = Preflight.equivalence();
    try (Children children = new Children();
        Infrastructure infrastructure = Infrastructure.start(setting.services())) {
      Launcher launcher = new Launcher(children, affinity, setting.root(), setting.logs());
      Preflight preflight = new Preflight(launcher, equivalence, requests, Set.of());
      Map<Target, Services> services = new LinkedHashMap<>();
      for (Target target : targets) {
        services.put(target, infrastructure.services(target.name()));
      }
      progress.detail("answering the corpus");
      List<Preflight.Recording> recordings = preflight.record(services);
      return new Verification(
          recordings.getFirst().corpus().size(), preflight.differences(recordings));
    }
  }
}
