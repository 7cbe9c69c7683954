package io.catalogbench.bench.launcher;

/**
 * Somebody whose cells are measured.
 *
 * @param name the target of those cells
 * @param role why it is here, for example {@code compared}
 * @param version of the library that does the work
 */
public record Subject(String name, String role, String version) {

  /** A subject whose version is the file that {@code type} was loaded from. */
  public static Subject of(String name, String role, Class<?> type) {
    return new Subject(name, role, version(type));
  }

  private static String version(Class<?> type) {
    String path = type.getProtectionDomain().getCodeSource().getLocation().getPath();
    String file = path.substring(path.lastIndexOf('/') + 1);
    return file.endsWith(".jar") ? file.substring(0, file.length() - ".jar".length()) : "sources";
  }
}
