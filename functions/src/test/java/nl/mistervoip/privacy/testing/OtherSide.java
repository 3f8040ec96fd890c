package nl.mistervoip.privacy.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.port.PortAddress;
import nl.mistervoip.privacy.platform.port.PortSigner;

/**
 * The other side of a port on this machine, over HTTP. It believes nothing: signature, digest, time
 * and nonce are looked at with the JDK alone, by code that the desk's own shares nothing with. What
 * it does is the test's; it can also break in the ways that networks and servers do.
 */
public final class OtherSide implements AutoCloseable {
  /** The id of the key that it knows. */
  public static final String KEY = "0a1b2c3d-0000-4000-8000-00000000cafe";

  /** Stands in its answers to what it refuses, and must never be repeated by the desk. */
  public static final String SECRET = "Anneke Voorbeeld-Jansen";

  private static final KeyPair PAIR = pair();
  private static final Pattern INPUT =
      Pattern.compile(
          "desk=(\\((.*)\\);created=(\\d+);nonce=\"([^\"]+)\";keyid=\"([^\"]+)\""
              + ";alg=\"ecdsa-p256-sha256\";tag=\"privacy-desk\")");

  /** Ways to break. */
  public sealed interface Fault {
    /** Does not break. */
    record None() implements Fault {}

    /** Answers with this status instead of doing it. */
    record Status(int status) implements Fault {}

    /** The same, asking to come back after some seconds. */
    record Busy(int status, int seconds) implements Fault {}

    /** Does it, and the answer breaks off in the middle. */
    record Cut() implements Fault {}

    /** Does nothing and does not answer. */
    record Hang() implements Fault {}

    /** Does it, and stops in the middle of the answer without ending it. */
    record Stall() implements Fault {}

    /** Answers this text with status 200. */
    record Says(String text) implements Fault {}
  }

  /**
   * A request as it came.
   *
   * @param path what was asked
   * @param idempotencyKey under which key
   */
  public record Call(String path, String idempotencyKey) {}

  private final HttpServer server;
  private final Clock clock;
  private final BiFunction<String, JsonNode, Object> does;
  private final Deque<Fault> faults = new ArrayDeque<>();
  private final List<Call> calls = new ArrayList<>();
  private final Set<String> nonces = new HashSet<>();
  private final Map<String, byte[]> answered = new HashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  /**
   * Opens on a free port of this machine.
   *
   * @param clock of the other side
   * @param does what it does: path below the address, and body, to answer
   */
  public OtherSide(Clock clock, BiFunction<String, JsonNode, Object> does) {
    this.clock = clock;
    this.does = does;
    // Without this each answer waits for 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/desk", this::answer);
    server.start();
  }

  /**
   * Where it is.
   *
   * @return the address, with the key that it knows
   */
  public PortAddress address() {
    return address(KEY);
  }

  /**
   * Where it is.
   *
   * @param key the id of a key
   * @return the address, with this key
   */
  public PortAddress address(String key) {
    return new PortAddress(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/desk"), key);
  }

  /**
   * Signs with the private half of the key that the other side knows.
   *
   * @return the signer
   */
  public static PortSigner signer() {
    return (key, digest) -> {
      try {
        Signature signature = Signature.getInstance("NONEwithECDSAinP1363Format");
        signature.initSign(PAIR.getPrivate());
        signature.update(digest);
        return signature.sign();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  /**
   * Breaks at the next requests, one fault each, in this order.
   *
   * @param next the faults
   */
  public synchronized void breaks(Fault... next) {
    faults.addAll(List.of(next));
  }

  /**
   * What came so far, refused or not.
   *
   * @return the requests in order
   */
  public synchronized List<Call> calls() {
    return List.copyOf(calls);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getRawPath();
      Headers headers = exchange.getRequestHeaders();
      Fault fault = note(path, headers);
      switch (fault) {
        case Fault.Status(int status) -> refuse(exchange, status);
        case Fault.Busy(int status, int seconds) -> {
          exchange.getResponseHeaders().set("Retry-After", Integer.toString(seconds));
          refuse(exchange, status);
        }
        case Fault.Hang() -> hang();
        case Fault.Says(String text) -> say(exchange, 200, text.getBytes(StandardCharsets.UTF_8));
        case Fault.Cut() -> half(exchange, done(path, headers, body));
        case Fault.Stall() -> {
          half(exchange, done(path, headers, body));
          hang();
        }
        case Fault.None() -> {
          if (believes(exchange, body)) {
            say(exchange, 200, done(path, headers, body));
          } else {
            refuse(exchange, 401);
          }
        }
      }
    }
  }

  private synchronized Fault note(String path, Headers headers) {
    calls.add(new Call(path, headers.getFirst("Idempotency-Key")));
    return faults.isEmpty() ? new Fault.None() : faults.remove();
  }

  private void hang() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Once for each idempotency key. */
  private synchronized byte[] done(String path, Headers headers, byte[] body) {
    return answered.computeIfAbsent(
        headers.getFirst("Idempotency-Key"),
        any -> Json.write(does.apply(path.substring("/desk".length()), read(body))));
  }

  private static JsonNode read(byte[] body) {
    try {
      return Json.MAPPER.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuse(HttpExchange exchange, int status) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
    exchange.getResponseHeaders().set("Location", "/desk/elsewhere");
    byte[] problem = Json.write(Map.of("type", "about:blank", "detail", SECRET));
    exchange.sendResponseHeaders(status, problem.length);
    exchange.getResponseBody().write(problem);
  }

  private static void half(HttpExchange exchange, byte[] whole) throws IOException {
    exchange.sendResponseHeaders(200, whole.length);
    exchange.getResponseBody().write(whole, 0, whole.length / 2);
    exchange.getResponseBody().flush();
  }

  private static void say(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private synchronized boolean believes(HttpExchange exchange, byte[] body) {
    Headers headers = exchange.getRequestHeaders();
    Matcher input = INPUT.matcher(headers.getFirst("Signature-Input"));
    String digest = "sha-256=:" + base64(sha256(body)) + ":";
    return exchange.getRequestMethod().equals("POST")
        && input.matches()
        && headers.getFirst("Content-Digest").equals(digest)
        && input.group(5).equals(KEY)
        && isFresh(Instant.ofEpochSecond(Long.parseLong(input.group(3))))
        && signed(base(exchange, input), headers.getFirst("Signature"))
        && nonces.add(input.group(4));
  }

  private boolean isFresh(Instant created) {
    return Duration.between(created, clock.instant()).abs().compareTo(Duration.ofMinutes(5)) < 0;
  }

  private static String base(HttpExchange exchange, Matcher input) {
    Headers headers = exchange.getRequestHeaders();
    List<String> lines = new ArrayList<>();
    for (String part : input.group(2).replace("\"", "").split(" ")) {
      String value =
          switch (part) {
            case "@method" -> exchange.getRequestMethod();
            case "@authority" -> headers.getFirst("Host");
            case "@path" -> exchange.getRequestURI().getRawPath();
            default -> headers.getFirst(part);
          };
      lines.add("\"" + part + "\": " + value);
    }
    lines.add("\"@signature-params\": " + input.group(1));
    return String.join("\n", lines);
  }

  private static boolean signed(String base, String header) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initVerify(PAIR.getPublic());
      signature.update(base.getBytes(StandardCharsets.US_ASCII));
      String value = header.substring("desk=:".length(), header.length() - 1);
      return signature.verify(Base64.getDecoder().decode(value));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
