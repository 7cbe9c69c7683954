package io.catalogbench.bench.serialization.payload;

import java.util.Map;

/** A map whose keys are data. */
public record Labels(long id, Map<String, String> labels) {}
