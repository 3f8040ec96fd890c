package nl.mistervoip.privacy.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.kms.model.KmsInternalException;
import software.amazon.awssdk.services.ses.model.MessageRejectedException;
import software.amazon.awssdk.services.ses.model.SesException;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;

class StepHandlerTest {
  private static final String PERSON = "+31687654321";

  record Input(String id) {}

  record Output(String id) {}

  private static final class Step extends StepHandler<Input, Output> {
    private final Supplier<Output> work;

    Step(Supplier<Output> work) {
      super(Input.class);
      this.work = work;
    }

    @Override
    protected Output handle(Input input) {
      return work.get();
    }
  }

  private static String run(Supplier<Output> work) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] in = "{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8);
    new Step(work).handleRequest(new ByteArrayInputStream(in), out, context());
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Context context() {
    return (Context)
        Proxy.newProxyInstance(
            StepHandlerTest.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getFunctionName" -> "desk-step";
                  case "getAwsRequestId" -> "request-1";
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static AwsErrorDetails details(String code) {
    return AwsErrorDetails.builder().errorCode(code).errorMessage("of " + PERSON).build();
  }

  static Stream<RuntimeException> passing() {
    return Stream.of(
        SesException.builder()
            .statusCode(400)
            .awsErrorDetails(details("Throttling"))
            .message("Maximum sending rate exceeded for " + PERSON)
            .build(),
        KmsInternalException.builder()
            .statusCode(500)
            .awsErrorDetails(details("KMSInternalException"))
            .build(),
        TransactionCanceledException.builder()
            .statusCode(400)
            .awsErrorDetails(details("TransactionCanceledException"))
            .build(),
        SdkClientException.create("Unable to execute HTTP request to " + PERSON));
  }

  static Stream<RuntimeException> refused() {
    return Stream.of(
        InvalidParameterException.builder()
            .statusCode(400)
            .awsErrorDetails(details("InvalidParameter"))
            .message(PERSON + " is not valid to publish to")
            .build(),
        MessageRejectedException.builder()
            .statusCode(400)
            .awsErrorDetails(details("MessageRejected"))
            .message("Email address is not verified: " + PERSON)
            .build());
  }

  @ParameterizedTest
  @MethodSource("passing")
  void whatPassesShouldBeKnownAsSuchToTheMachineAndQuoteNothing(RuntimeException failure) {
    assertThatThrownBy(
            () ->
                run(
                    () -> {
                      throw failure;
                    }))
        .isExactlyInstanceOf(ServiceBusyException.class)
        .hasMessageNotContaining(PERSON)
        .hasNoCause()
        .satisfies(plain -> assertThat(plain.getStackTrace()).isEqualTo(failure.getStackTrace()));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsRefusedShouldQuoteNothing(RuntimeException failure) {
    assertThatThrownBy(
            () ->
                run(
                    () -> {
                      throw failure;
                    }))
        .isExactlyInstanceOf(ServiceRefusedException.class)
        .hasMessageContaining("400")
        .hasMessageNotContaining(PERSON)
        .hasNoCause();
  }

  @Test
  void ourOwnShouldPassAsTheyAre() throws IOException {
    IllegalStateException ours = new IllegalStateException("ours");
    assertThatThrownBy(
            () ->
                run(
                    () -> {
                      throw ours;
                    }))
        .isSameAs(ours);
    assertThat(run(() -> new Output("2"))).isEqualTo("{\"id\":\"2\"}");
  }
}
