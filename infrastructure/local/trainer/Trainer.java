import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sfn.SfnClient;

/**
 * Trains the AOT cache of local function processes: starts every handler once and speaks every AWS
 * protocol that they use with a server that answers nothing useful, so that the classes are in the
 * cache. What fails here is only slower later.
 *
 * <p>Arguments: the handler classes. Ends when its standard input ends.
 */
public final class Trainer {
  private Trainer() {}

  /**
   * Runs the training.
   *
   * @param handlers names of the handler classes
   * @throws Exception when standard input cannot be read
   */
  public static void main(String[] handlers) throws Exception {
    for (String handler : handlers) {
      attempt(() -> Class.forName(handler).getDeclaredConstructor().newInstance());
    }
    callAws();
    Thread runtime = new Thread(() -> attempt(() -> AWSLambda.main(new String[] {handlers[0]})));
    runtime.setDaemon(true);
    runtime.start();
    System.in.readAllBytes();
    System.exit(0);
  }

  private static void callAws() {
    SdkHttpClient http = UrlConnectionHttpClient.create();
    var dynamo = DynamoDbClient.builder().httpClient(http).build();
    var s3 = S3Client.builder().httpClient(http).forcePathStyle(true).build();
    var states = SfnClient.builder().httpClient(http).build();
    var ses = SesClient.builder().httpClient(http).build();
    var kms = KmsClient.builder().httpClient(http).build();
    var bytes = SdkBytes.fromUtf8String("x");
    List<Step> steps =
        List.of(
            () -> dynamo.getItem(r -> r.tableName("t")),
            () -> dynamo.putItem(r -> r.tableName("t").conditionExpression("a = b")),
            () -> dynamo.updateItem(r -> r.tableName("t").updateExpression("set a = b")),
            () -> dynamo.deleteItem(r -> r.tableName("t")),
            () -> dynamo.query(r -> r.tableName("t")),
            () -> dynamo.transactWriteItems(r -> {}),
            () -> s3.putObject(r -> r.bucket("b").key("k"), RequestBody.fromString("x")),
            () -> s3.getObjectAsBytes(r -> r.bucket("b").key("k")),
            () -> s3.headObject(r -> r.bucket("b").key("k")),
            () -> s3.listObjectsV2(r -> r.bucket("b")),
            () -> s3.deleteObject(r -> r.bucket("b").key("k")),
            () -> states.startExecution(r -> r.stateMachineArn("m")),
            () -> states.sendTaskSuccess(r -> r.taskToken("t").output("{}")),
            () -> ses.sendRawEmail(r -> r.rawMessage(m -> m.data(bytes))),
            () -> kms.generateDataKey(r -> r.keyId("k")),
            () -> kms.decrypt(r -> r.ciphertextBlob(bytes)));
    steps.forEach(Trainer::attempt);
  }

  private interface Step {
    void run() throws Throwable;
  }

  private static void attempt(Step step) {
    try {
      step.run();
    } catch (Throwable problem) {
      Throwable cause = problem;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      System.out.println("not trained: " + problem.getClass().getSimpleName() + ", " + cause);
    }
  }
}
