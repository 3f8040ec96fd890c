package nl.mistervoip.privacy.platform.port;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.mistervoip.privacy.platform.Json;

/**
 * Asks interfaces of others: one signed {@code POST} with a JSON body, one JSON answer. What fails
 * for a passing reason is asked again under the same idempotency key; redirects are not followed,
 * for a signature is for one host.
 */
public final class PortClient {
  private static final long LARGEST_ANSWER = 8L << 20;
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /**
   * One call.
   *
   * @param path what is asked, below the address; begins with a slash and names nobody
   * @param body what is sent
   * @param idempotencyKey the same for each repetition of this call; visible ASCII without quotes,
   *     names nobody
   */
  public record Call(String path, JsonNode body, String idempotencyKey) {
    /**
     * A call that is repeated by nobody but this client.
     *
     * @param path what is asked, below the address
     * @param body what is sent
     */
    public Call(String path, JsonNode body) {
      this(path, body, UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
      return "Call[" + path + " REDACTED]";
    }
  }

  private final PortSigner signer;
  private final Clock clock;
  private final Patience patience;
  private Optional<HttpClient> http = Optional.empty();

  /**
   * A client that signs.
   *
   * @param signer has the keys
   * @param clock says when a request is made
   */
  public PortClient(PortSigner signer, Clock clock) {
    this(signer, clock, Patience.usual());
  }

  /**
   * A client for pages: it gives up after some seconds, because a person waits.
   *
   * @param signer has the keys
   * @param clock says when a request is made
   * @return the client
   */
  public static PortClient ofPages(PortSigner signer, Clock clock) {
    return new PortClient(signer, clock, Patience.ofAPage());
  }

  PortClient(PortSigner signer, Clock clock, Patience patience) {
    this.signer = signer;
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * Asks.
   *
   * @param address where
   * @param call what
   * @return the answer to a call that was done (status 200)
   * @throws PortUnavailableException when it was refused, or still failed after its tries
   */
  public JsonNode post(PortAddress address, Call call) {
    for (int tried = 1; ; tried++) {
      switch (once(address, call)) {
        case Tried.Answered(JsonNode answer) -> {
          return answer;
        }
        case Tried.Passing(String problem, Optional<Duration> after) -> {
          if (tried == patience.tries()) {
            throw new PortUnavailableException(problem);
          }
          patience.again(tried, after);
        }
      }
    }
  }

  private Tried once(PortAddress address, Call call) {
    CompletableFuture<HttpResponse<byte[]>> sent =
        http().sendAsync(request(address, call), limited());
    try {
      // The timeout of a request ends with its headers; this one is for the body as well.
      return Tried.of(sent.get(patience.answer().toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      return Tried.after(Optional.ofNullable(e.getCause()).orElse(e));
    } catch (TimeoutException e) {
      sent.cancel(true);
      return Tried.after(e);
    } catch (InterruptedException e) {
      sent.cancel(true);
      Thread.currentThread().interrupt();
      throw new PortUnavailableException("interrupted");
    }
  }

  /** Made at the first call: most functions that could ask a port never do. */
  private synchronized HttpClient http() {
    HttpClient made = http.orElseGet(PortClient::connected);
    http = Optional.of(made);
    return made;
  }

  private static HttpClient connected() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(CONNECT)
        .build();
  }

  private static HttpResponse.BodyHandler<byte[]> limited() {
    return BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER);
  }

  private HttpRequest request(PortAddress address, Call call) {
    byte[] body = Json.write(call.body());
    RequestSignature signature =
        RequestSignature.of(address.at(call.path()), body, call.idempotencyKey());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(signature.uri())
            .header("Accept", "application/json, application/problem+json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    signature
        .headers(
            signer,
            new RequestSignature.Made(address.key(), clock.instant(), UUID.randomUUID().toString()))
        .forEach(request::header);
    return request.build();
  }
}
