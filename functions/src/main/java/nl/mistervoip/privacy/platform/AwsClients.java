package nl.mistervoip.privacy.platform;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The AWS clients, each made when first asked for: a function pays at start only for what it uses.
 */
@Singleton
public final class AwsClients {
  /** A function answers when it is done; how long one is waited for is the caller's to say. */
  private static final Duration LONGEST_CALL = Duration.ofSeconds(150);

  /** The JDK's name for how many idle connections to one host are kept; it keeps five by itself. */
  private static final String KEPT = "http.maxConnections";

  /** Reads are made side by side; what is not kept is opened anew each time, with its handshake. */
  private static final String ENOUGH = "32";

  static {
    if (System.getProperty(KEPT, "").isEmpty()) {
      System.setProperty(KEPT, ENOUGH);
    }
  }

  private final SdkHttpClient http = UrlConnectionHttpClient.create();
  private final Supplier<DynamoDbClient> dynamo =
      once(() -> DynamoDbClient.builder().httpClient(http).build());
  private final Supplier<S3Client> s3 =
      once(() -> S3Client.builder().httpClient(http).forcePathStyle(true).build());
  private final Supplier<SfnClient> sfn = once(() -> SfnClient.builder().httpClient(http).build());
  private final Supplier<SesClient> ses = once(() -> SesClient.builder().httpClient(http).build());
  private final Supplier<SnsClient> sns = once(() -> SnsClient.builder().httpClient(http).build());
  private final Supplier<LambdaClient> lambda =
      once(
          () ->
              LambdaClient.builder()
                  .httpClient(UrlConnectionHttpClient.builder().socketTimeout(LONGEST_CALL).build())
                  .overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry()))
                  .build());
  private final Supplier<KmsClient> kms = once(() -> KmsClient.builder().httpClient(http).build());
  private final Supplier<SqsClient> sqs = once(() -> SqsClient.builder().httpClient(http).build());

  /**
   * The client of DynamoDB.
   *
   * @return the shared client
   */
  public DynamoDbClient dynamo() {
    return dynamo.get();
  }

  /**
   * The client of S3.
   *
   * @return the shared client
   */
  public S3Client s3() {
    return s3.get();
  }

  /**
   * The client of Step Functions.
   *
   * @return the shared client
   */
  public SfnClient sfn() {
    return sfn.get();
  }

  /**
   * The client of SES.
   *
   * @return the shared client
   */
  public SesClient ses() {
    return ses.get();
  }

  /**
   * What SES puts behind its own ids in the Message-ID of the mails that it sends.
   *
   * @return a domain
   */
  public String mailDomain() {
    return AwsMessageProvider.domainOf(ses().serviceClientConfiguration().region());
  }

  /**
   * The client of SNS.
   *
   * @return the shared client
   */
  public SnsClient sns() {
    return sns.get();
  }

  /**
   * The client of KMS.
   *
   * @return the shared client
   */
  public KmsClient kms() {
    return kms.get();
  }

  /**
   * The client of SQS.
   *
   * @return the shared client
   */
  public SqsClient sqs() {
    return sqs.get();
  }

  /**
   * The client of Lambda. It asks once: a function that was ended by what it was given would be
   * ended again.
   *
   * @return the shared client
   */
  public LambdaClient lambda() {
    return lambda.get();
  }

  private static <T> Supplier<T> once(Supplier<T> make) {
    return new Supplier<>() {
      private java.util.Optional<T> made = java.util.Optional.empty();

      @Override
      public synchronized T get() {
        T value = made.orElseGet(make);
        made = java.util.Optional.of(value);
        return value;
      }
    };
  }
}
