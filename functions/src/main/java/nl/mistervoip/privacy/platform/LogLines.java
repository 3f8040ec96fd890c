package nl.mistervoip.privacy.platform;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import java.util.function.Supplier;

/**
 * How lines of log are written: one JSON object a line, for the log group of the function. An
 * exception is never written, only what our own lines say of it. Of the lines of libraries nothing
 * is written but that there was one, from where and how grave: their words may quote a person's
 * data. Found by Logback itself, which makes one of its public constructor; a configuration file
 * would be read and parsed at every cold start.
 */
public final class LogLines extends ContextAwareBase implements Configurator {
  private static final String OURS = "nl.mistervoip.privacy";

  /** What readers of attached documents log quotes the documents. */
  private static final List<String> SILENT = List.of("org.apache.pdfbox", "org.apache.fontbox");

  private final Supplier<OutputStreamAppender<ILoggingEvent>> out;

  /** For Logback: to the standard error of the function, which is its log as well. */
  public LogLines() {
    this(LogLines::standardError);
  }

  /** To anywhere. */
  LogLines(Supplier<OutputStreamAppender<ILoggingEvent>> out) {
    this.out = out;
  }

  /** What a command prints for programs stays free of it. */
  private static OutputStreamAppender<ILoggingEvent> standardError() {
    ConsoleAppender<ILoggingEvent> lines = new ConsoleAppender<>();
    lines.setTarget("System.err");
    return lines;
  }

  @Override
  public ExecutionStatus configure(LoggerContext logging) {
    Logger root = logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(lines(logging, false));
    Logger ours = logging.getLogger(OURS);
    ours.setLevel(Level.INFO);
    ours.setAdditive(false);
    ours.addAppender(lines(logging, true));
    SILENT.forEach(name -> logging.getLogger(name).setLevel(Level.OFF));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private OutputStreamAppender<ILoggingEvent> lines(LoggerContext logging, boolean words) {
    OutputStreamAppender<ILoggingEvent> lines = out.get();
    lines.setContext(logging);
    lines.setName(words ? "ours" : "libraries");
    lines.setEncoder(encoder(logging, words));
    lines.start();
    return lines;
  }

  static JsonEncoder encoder(LoggerContext logging, boolean words) {
    JsonEncoder encoder = new JsonEncoder();
    encoder.setContext(logging);
    encoder.setWithSequenceNumber(false);
    encoder.setWithNanoseconds(false);
    encoder.setWithThreadName(false);
    encoder.setWithContext(false);
    encoder.setWithArguments(false);
    encoder.setWithThrowable(false);
    encoder.setWithMarkers(false);
    encoder.setWithKVPList(false);
    encoder.setWithMessage(false);
    encoder.setWithFormattedMessage(words);
    encoder.start();
    return encoder;
  }
}
