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
 * {@link ServiceBusyException} or {@link ServiceRefusedException}: their words end in histories and
 * logs.
 *
 * @param <I> the input, a record of ids
 * @param <O> the output, a record of ids, counts and decisions
 */
public abstract class StepHandler<I, O> implements RequestStreamHandler {
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
    I in = Json.read(input.readAllBytes(), inputType);
    output.write(Json.write(done(in)));
  }

  private O done(I in) {
    try {
      return handle(in);
    } catch (SdkException failure) {
      throw ServiceFailures.plain(failure);
    }
  }
}
