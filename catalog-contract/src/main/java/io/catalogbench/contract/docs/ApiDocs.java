package io.catalogbench.contract.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;

/** The files behind {@code /api/docs} and {@code /api/openapi.yaml}; all local, none fetched. */
public enum ApiDocs {
  PAGE("index.html", "text/html;charset=UTF-8"),
  OPENAPI("openapi.yaml", "application/yaml"),
  STYLES("swagger-ui.css", "text/css"),
  SCRIPT("swagger-ui-bundle.js", "text/javascript");

  private final String fileName;
  private final String mediaType;

  ApiDocs(String fileName, String mediaType) {
    this.fileName = fileName;
    this.mediaType = mediaType;
  }

  /** The file served as {@code /api/docs/NAME}, if there is one. */
  public static Optional<ApiDocs> named(String name) {
    return Arrays.stream(values()).filter(file -> file.fileName.equals(name)).findFirst();
  }

  /** The value of {@code Content-Type}. */
  public String mediaType() {
    return mediaType;
  }

  /** The file's bytes, read anew from the class path. */
  public byte[] bytes() {
    return switch (this) {
      case PAGE, OPENAPI -> read("/io/catalogbench/contract/" + fileName);
      case STYLES, SCRIPT ->
          read("/META-INF/resources/webjars/swagger-ui/" + swaggerUiVersion() + "/" + fileName);
    };
  }

  private static String swaggerUiVersion() {
    Properties properties = new Properties();
    try (InputStream in = open("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  private static byte[] read(String resource) {
    try (InputStream in = open(resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) {
    InputStream in = ApiDocs.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("not on the class path: " + resource);
    }
    return in;
  }
}
