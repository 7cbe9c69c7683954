package io.catalogbench.contract.problem;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the target of a request, path and query as sent, before any route is looked for. */
public final class RequestTarget {

  private static final String UNRESERVED_MARKS = "-._~";

  private RequestTarget() {}

  /** Whether path and query of {@code target} can be read. */
  public static boolean readable(String target) {
    int query = target.indexOf('?');
    return query < 0
        ? readablePath(target)
        : readablePath(target.substring(0, query)) && readableQuery(target.substring(query + 1));
  }

  /** Whether every escape of {@code path} stands for a byte, none for NUL, and all are UTF-8. */
  public static boolean readablePath(String path) {
    return path.indexOf('%') < 0 || (!path.contains("%00") && isUtf8(path));
  }

  /** Whether every escape stands for a byte, all are UTF-8, and every parameter has a name. */
  public static boolean readableQuery(String query) {
    return hasNames(query) && (query.indexOf('%') < 0 || isUtf8(query));
  }

  /**
   * {@code target} with those characters of its path as they are that need no escape: RFC 3986,
   * section 6.2.2.2, has both for the same path.
   *
   * @param target readable
   */
  public static String unescaped(String target) {
    int escape = target.indexOf('%');
    int query = target.indexOf('?');
    int end = query < 0 ? target.length() : query;
    if (escape < 0 || escape >= end) {
      return target;
    }
    StringBuilder text = new StringBuilder(target.length());
    int at = 0;
    while (at < end) {
      char character = target.charAt(at);
      if (character == '%') {
        char escaped = (char) byteAt(target, at);
        if (isUnreserved(escaped)) {
          text.append(escaped);
        } else {
          text.append(target, at, at + 3);
        }
        at += 3;
      } else {
        text.append(character);
        at++;
      }
    }
    return text.append(target, end, target.length()).toString();
  }

  private static boolean isUnreserved(char character) {
    return character < 0x80
        && (Character.isLetterOrDigit(character) || UNRESERVED_MARKS.indexOf(character) >= 0);
  }

  /** Characters that stand for themselves are no part of a sequence of bytes. */
  private static boolean isUtf8(String part) {
    ByteBuffer bytes = ByteBuffer.allocate(part.length());
    for (int at = 0; at < part.length(); at++) {
      if (part.charAt(at) == '%') {
        int value = byteAt(part, at);
        if (value < 0) {
          return false;
        }
        bytes.put((byte) value);
        at += 2;
      } else {
        bytes.put((byte) '.');
      }
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  /** The byte that the escape at {@code at} stands for, or -1. */
  private static int byteAt(String part, int at) {
    if (at + 2 >= part.length()) {
      return -1;
    }
    int high = hexDigit(part.charAt(at + 1));
    int low = hexDigit(part.charAt(at + 2));
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  /** Digits of other scripts are none. */
  private static int hexDigit(char character) {
    return character < 0x80 ? Character.digit(character, 16) : -1;
  }

  private static boolean hasNames(String query) {
    return !query.startsWith("=") && !query.contains("&=");
  }
}
