package io.catalogbench.contract.user;

/** A postal address of a user. */
public record Address(String street, String city, String country) {}
