package io.catalogbench.cache;

/**
 * A cached value.
 *
 * @param value shared with everybody who hits it, so not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy would cost what the cache saves
public record Hit(byte[] value) implements Lookup, Outcome {}
