package io.catalogbench.load.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/** How many answers were compared, and the first that was not as expected. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Bodies(long checked, long mismatched, Optional<BodyMismatch> first) {}
