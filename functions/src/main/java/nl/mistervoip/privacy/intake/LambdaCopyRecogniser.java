package nl.mistervoip.privacy.intake;

import java.time.Duration;
import java.util.function.Supplier;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.PartPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/**
 * Asks the function {@code RecogniseDocument} and waits for it: nothing of a mail goes anywhere
 * before the answer. Its memory and time bound what a file can cost.
 */
final class LambdaCopyRecogniser implements CopyRecogniser {
  private static final Logger LOG = LoggerFactory.getLogger(LambdaCopyRecogniser.class);

  /** The function's own timeout, and a start. */
  private static final Duration PATIENCE = Duration.ofSeconds(140);

  private final String function;
  private final Supplier<LambdaClient> lambda;

  /** What the function is asked. */
  record Question(String mailId, PartPlace place) {}

  /** What it says. */
  record Answer(Seen recognised) {}

  /** The client is made when the first part comes: most mails have none. */
  LambdaCopyRecogniser(String function, Supplier<LambdaClient> lambda) {
    this.function = function;
    this.lambda = lambda;
  }

  @Override
  public Seen look(String mailId, PartPlace place) {
    InvokeResponse answer = asked(mailId, place);
    if (answer.functionError() == null) {
      return Json.read(answer.payload().asByteArray(), Answer.class).recognised();
    }
    LOG.warn("A part of mail {} ended the look at it: {}", mailId, answer.functionError());
    return Seen.UNREADABLE;
  }

  private InvokeResponse asked(String mailId, PartPlace place) {
    try {
      return lambda
          .get()
          .invoke(
              call ->
                  call.functionName(function)
                      .payload(SdkBytes.fromByteArray(Json.write(new Question(mailId, place))))
                      .overrideConfiguration(limits -> limits.apiCallTimeout(PATIENCE)));
    } catch (SdkException e) {
      throw new NotLookedAtException(mailId, e.getClass().getSimpleName());
    }
  }
}
