package io.catalogbench.harness.equivalence;

import io.catalogbench.contract.corpus.CorpusRequest;
import java.util.Optional;

/** A request of the corpus, its answer, and what it cost where that can be counted. */
public record Exchange(CorpusRequest request, Answer answer, Optional<Commands> commands) {}
