package io.catalogbench.infra;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One line to a server that is asked in text, as Redis and memcached are. */
final class TextCommand {

  private TextCommand() {}

  /**
   * Sends {@code command} and waits for the answer.
   *
   * @throws InfrastructureException when it does not begin with {@code expected}
   */
  static void send(URI server, String command, String expected) {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
      String answer =
          new String(
              socket.getInputStream().readNBytes(expected.length()), StandardCharsets.US_ASCII);
      if (!answer.equals(expected)) {
        throw new InfrastructureException(
            "%s answered '%s' to %s".formatted(server, answer, command));
      }
    } catch (IOException e) {
      throw new InfrastructureException("%s did not take %s".formatted(server, command), e);
    }
  }
}
