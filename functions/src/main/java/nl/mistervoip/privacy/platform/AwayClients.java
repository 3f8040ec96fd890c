package nl.mistervoip.privacy.platform;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/**
 * Clients of stores in another account or region. A role of that account is taken on by STS and
 * renewed before it ends; what may be done there is what that role may.
 */
public final class AwayClients {
  /** As it stands in the CloudTrail of the other account. */
  private static final String SESSION = "privacy-desk";

  private final SdkHttpClient http;
  private final Optional<URI> endpoint;
  private final Optional<AwsCredentialsProvider> own;

  /** Clients that sign in as the function does. */
  public AwayClients() {
    this(UrlConnectionHttpClient.create(), Optional.empty(), Optional.empty());
  }

  /**
   * Clients of one endpoint.
   *
   * @param http carries the calls
   * @param endpoint who answers, or empty for AWS
   * @param own who takes the role on, or empty for who runs this
   */
  AwayClients(SdkHttpClient http, Optional<URI> endpoint, Optional<AwsCredentialsProvider> own) {
    this.http = http;
    this.endpoint = endpoint;
    this.own = own;
  }

  /**
   * A client of DynamoDB.
   *
   * @param role the ARN of the role to take on, or empty for the desk's own account
   * @param region where the tables are, or empty for the desk's own region
   * @return the client; the role is taken on at its first call
   */
  public DynamoDbClient dynamo(Optional<String> role, Optional<String> region) {
    return placed(DynamoDbClient.builder().httpClient(http), role, region).build();
  }

  /**
   * A client of S3.
   *
   * @param role the ARN of the role to take on, or empty for the desk's own account
   * @param region where the bucket is, or empty for the desk's own region
   * @return the client; the role is taken on at its first call
   */
  public S3Client s3(Optional<String> role, Optional<String> region) {
    return placed(S3Client.builder().httpClient(http).forcePathStyle(true), role, region).build();
  }

  private <B extends AwsClientBuilder<B, C>, C> B placed(
      B builder, Optional<String> role, Optional<String> region) {
    endpoint.ifPresent(builder::endpointOverride);
    region.map(Region::of).ifPresent(builder::region);
    role.<AwsCredentialsProvider>map(this::taken)
        .or(() -> own)
        .ifPresent(builder::credentialsProvider);
    return builder;
  }

  private StsAssumeRoleCredentialsProvider taken(String role) {
    var sts = StsClient.builder().httpClient(http);
    endpoint.ifPresent(sts::endpointOverride);
    // The own region of a test is not set in its environment.
    own.ifPresent(credentials -> sts.credentialsProvider(credentials).region(Region.EU_WEST_1));
    return StsAssumeRoleCredentialsProvider.builder()
        .stsClient(sts.build())
        .refreshRequest(request -> request.roleArn(role).roleSessionName(SESSION))
        .build();
  }
}
