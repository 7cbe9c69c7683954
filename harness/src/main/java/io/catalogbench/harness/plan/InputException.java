package io.catalogbench.harness.plan;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** Thrown where a person's input cannot be used; says everything that is wrong with it. */
public final class InputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** One message for each fault. */
  public InputException(List<String> faults) {
    super(String.join(System.lineSeparator(), faults));
  }

  public InputException(String fault) {
    super(fault);
  }

  /**
   * Why a file system refuses something, in words: its own messages are often no more than a path.
   */
  public static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "no such file or folder";
      case FileAlreadyExistsException _ -> "a file has that name";
      case CharacterCodingException _ -> "it is no text in UTF-8";
      case FileSystemException told when told.getReason() != null -> told.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }
}
