package io.catalogbench.harness.run;

import io.catalogbench.infra.InfrastructureSettings;
import java.nio.file.Path;

/**
 * Where a verb works and with what.
 *
 * @param root of the repository
 * @param logs where processes write their output
 * @param services which PostgreSQL and Redis to use
 */
public record Setting(Path root, Path logs, InfrastructureSettings services) {}
