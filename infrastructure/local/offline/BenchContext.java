import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.time.Duration;

/** What Lambda tells a function of its call, as far as ours ask; fifteen minutes a call. */
record BenchContext(String name, long began) implements Context {
  private static final Duration TIME = Duration.ofMinutes(15);

  static BenchContext of(Object handler) {
    return new BenchContext(handler.getClass().getSimpleName(), System.nanoTime());
  }

  @Override
  public int getRemainingTimeInMillis() {
    return (int) TIME.minusNanos(System.nanoTime() - began).toMillis();
  }

  @Override
  public String getFunctionName() {
    return name;
  }

  @Override
  public String getFunctionVersion() {
    return "bench";
  }

  @Override
  public String getAwsRequestId() {
    return "bench-" + began;
  }

  @Override
  public String getLogGroupName() {
    return "bench";
  }

  @Override
  public String getLogStreamName() {
    return "bench";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "bench";
  }

  @Override
  public int getMemoryLimitInMB() {
    return (int) (Runtime.getRuntime().maxMemory() >> 20);
  }

  @Override
  public CognitoIdentity getIdentity() {
    throw new UnsupportedOperationException("nobody signed in");
  }

  @Override
  public ClientContext getClientContext() {
    throw new UnsupportedOperationException("no client");
  }

  @Override
  public LambdaLogger getLogger() {
    throw new UnsupportedOperationException("the functions log through SLF4J");
  }
}
