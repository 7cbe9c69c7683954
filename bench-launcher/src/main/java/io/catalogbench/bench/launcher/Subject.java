package io.catalogbench.bench.launcher;

import java.security.CodeSource;

/**
 * Somebody whose cells are measured.
 *
 * @param name the target of those cells
 * @param role why it is here, for example {@code compared}
 * @param version of the library that does the work
 */
public record Subject(String name, String role, String version) {

  /** A subject whose version is the file that {@code type} was loaded from, or that of the JDK. */
  public static Subject of(String name, String role, Class<?> type) {
    return new Subject(name, role, version(type));
  }

  private static String version(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null) {
      return "java-" + Runtime.version().feature();
    }
    String path = source.getLocation().getPath();
    String file = path.substring(path.lastIndexOf('/') + 1);
    return file.endsWith(".jar") ? file.substring(0, file.length() - ".jar".length()) : "sources";
  }
}
