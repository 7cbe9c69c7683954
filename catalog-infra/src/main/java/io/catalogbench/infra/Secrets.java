package io.catalogbench.infra;

import java.util.regex.Pattern;

/** Keeps the passwords of addresses out of what others may read. */
public final class Secrets {

  private static final String MASK = "***";

  /** A user's password, up to the last at sign: one that is not escaped may have such signs. */
  private static final Pattern USERS = Pattern.compile("(\\b[a-z][a-z0-9+.-]*://[^\\s:/@]*):\\S*@");

  /** Redis has a password without a user, too. */
  private static final Pattern ALONE = Pattern.compile("(\\brediss?://)[^\\s:/@]+@");

  private Secrets() {}

  /** The same with three stars for each password of an address in it. */
  public static String masked(String text) {
    String users = USERS.matcher(text).replaceAll("$1:" + MASK + "@");
    return ALONE.matcher(users).replaceAll("$1" + MASK + "@");
  }

  /** Whether {@link #masked} took a password out of an address. */
  public static boolean isMasked(String address) {
    return address.contains(":" + MASK + "@") || address.contains("/" + MASK + "@");
  }
}
