package nl.mistervoip.privacy.export;

import java.util.function.Supplier;
import nl.mistervoip.privacy.platform.Json;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** By a function that may take a quarter of an hour, called without waiting for its answer. */
final class LambdaPreparation implements DownloadPreparation {
  private final String function;
  private final Supplier<LambdaClient> lambda;

  /** The client is made when the first large package is asked for. */
  LambdaPreparation(String function, Supplier<LambdaClient> lambda) {
    this.function = function;
    this.lambda = lambda;
  }

  @Override
  public void begin(Job job) {
    InvokeResponse _ =
        lambda
            .get()
            .invoke(
                call ->
                    call.functionName(function)
                        .invocationType(InvocationType.EVENT)
                        .payload(SdkBytes.fromByteArray(Json.write(job))));
  }
}
