package io.catalogbench.load.record;

/**
 * An answer that is not the one that was expected.
 *
 * @param expected SHA-256 of the right body
 * @param actual SHA-256 of the body that came
 * @param beginning the first characters of the body that came
 */
public record BodyMismatch(String path, String expected, String actual, String beginning) {}
