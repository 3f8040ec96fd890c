package nl.mistervoip.privacy.platform;

import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** What a failure of the AWS SDK means for a step. */
final class ServiceFailures {
  private static final int SERVER_ERROR = 500;

  /** Another write was under way; the SDK does not count these as worth another try. */
  private static final Set<String> PASSING =
      Set.of("TransactionCanceledException", "TransactionConflictException", "ConflictException");

  private ServiceFailures() {}

  /** The same failure without its words, at the same place in the code. */
  static RuntimeException plain(SdkException failure) {
    RuntimeException plain =
        passes(failure)
            ? new ServiceBusyException(nameOf(failure))
            : new ServiceRefusedException(nameOf(failure));
    plain.setStackTrace(failure.getStackTrace());
    return plain;
  }

  private static boolean passes(SdkException failure) {
    return failure.retryable()
        || PASSING.contains(codeOf(failure))
        || switch (failure) {
          case SdkServiceException service ->
              service.isThrottlingException() || service.statusCode() >= SERVER_ERROR;
          // No answer at all: the way there, or the time for it.
          default -> true;
        };
  }

  private static String nameOf(SdkException failure) {
    String status =
        failure instanceof SdkServiceException service ? " " + service.statusCode() : "";
    return failure.getClass().getSimpleName() + " " + codeOf(failure) + status;
  }

  private static String codeOf(SdkException failure) {
    return failure instanceof AwsServiceException service
        ? Optional.ofNullable(service.awsErrorDetails()).map(AwsErrorDetails::errorCode).orElse("")
        : "";
  }
}
