package nl.mistervoip.privacy.platform;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * A Lambda function that takes one typed input to one typed output. Our exceptions pass through
 * unchanged: their class names are what the state machines catch by. Those of the AWS SDK become
 * {@link ServiceBusyException} or {@link ServiceRefusedException}, those of other libraries {@link
 * StepFailedException}: their words would end in histories and logs. Each run writes one line of
 * log, see {@link StepLog}.
 *
 * @param <I> the input, a record of ids
 * @param <O> the output, a record of ids, counts and decisions
 */
public abstract class StepHandler<I, O> implements RequestStreamHandler {
  private static final String OURS = "nl.mistervoip.privacy.";

  private final Class<I> inputType;

  /**
   * Prepares the handler.
   *
   * @param inputType the record that the input is read as
   */
  protected StepHandler(Class<I> inputType) {
    this.inputType = inputType;
  }

  /**
   * Does the step.
   *
   * @param input what the state machine passes
   * @return what the state machine goes on with
   */
  protected abstract O handle(I input);

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    byte[] given = input.readAllBytes();
    try (StepLog log = StepLog.begin(getClass(), context, given)) {
      byte[] answer = done(given, log);
      output.write(answer);
      log.done();
    }
  }

  private byte[] done(byte[] given, StepLog log) {
    try {
      return Json.write(handle(Json.read(given, inputType)));
    } catch (RuntimeException failure) {
      RuntimeException told = told(failure);
      log.failed(told instanceof StepFailedException ? failure : told);
      throw told;
    } catch (Error failure) {
      log.failed(failure);
      throw failure;
    }
  }

  /** What the machine and the log hear of a failure. */
  private static RuntimeException told(RuntimeException failure) {
    if (failure instanceof SdkException service) {
      return ServiceFailures.plain(service);
    }
    boolean quotesNothing = failure.getCause() == null && thrownByUs(failure);
    return quotesNothing ? failure : StepFailedException.plain(failure);
  }

  /** Our own messages quote nobody, which is a rule of this code; those of libraries may. */
  private static boolean thrownByUs(RuntimeException failure) {
    StackTraceElement[] places = failure.getStackTrace();
    return failure.getClass().getName().startsWith(OURS)
        || (places.length > 0 && places[0].getClassName().startsWith(OURS));
  }
}
