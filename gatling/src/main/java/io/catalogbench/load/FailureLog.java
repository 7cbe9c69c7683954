package io.catalogbench.load;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import io.catalogbench.load.record.FailureKind;
import org.slf4j.LoggerFactory;

/**
 * Learns why a request failed. Gatling tells its log, not the session; it does so on the user's
 * event loop just before the user goes on, which is when the user asks here.
 */
final class FailureLog extends AppenderBase<ILoggingEvent> {

  private static final String SOURCE = "io.gatling.http.engine.GatlingHttpListener$";
  private static final ThreadLocal<FailureKind> LAST =
      ThreadLocal.withInitial(() -> FailureKind.OTHER);

  private FailureLog() {}

  /** Begins to listen. */
  static void listen() {
    FailureLog appender = new FailureLog();
    Logger logger = (Logger) LoggerFactory.getLogger(SOURCE);
    appender.setContext(logger.getLoggerContext());
    appender.start();
    logger.setLevel(Level.DEBUG);
    logger.setAdditive(false);
    logger.addAppender(appender);
  }

  /** The kind of the last failure on this thread, which is forgotten then. */
  static FailureKind take() {
    FailureKind kind = LAST.get();
    LAST.remove();
    return kind;
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (event.getThrowableProxy() instanceof ThrowableProxy proxy) {
      LAST.set(FailureKind.of(proxy.getThrowable()));
    }
  }
}
