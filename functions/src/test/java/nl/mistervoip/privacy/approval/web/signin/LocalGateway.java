package nl.mistervoip.privacy.approval.web.signin;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.approval.worklist.WorklistApi;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.web.PageRequest;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.platform.web.WebHandler;

/** What API Gateway is to a function, on a port of this machine: events in, answers out. */
public final class LocalGateway implements AutoCloseable {
  private static final Context CONTEXT =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (proxy, method, arguments) -> {
                throw new AssertionError("No function of ours asks for " + method.getName());
              });

  private static final int LARGEST_EVENT = 6 * 1024 * 1024;

  private final HttpServer server;

  /** Listens on a port that is free. */
  public LocalGateway(Function<PageRequest, PageResponse> function) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    WebHandler handler =
        new WebHandler() {
          @Override
          protected PageResponse answer(PageRequest request) {
            return function.apply(request);
          }

          @Override
          protected int largestBody(String path) {
            return WorklistApi.takesFiles(path) ? LARGEST_EVENT : super.largestBody(path);
          }
        };
    server.createContext("/", exchange -> serve(handler, exchange));
    server.setExecutor(LocalGateway::inThreadOfOurs);
    server.start();
  }

  /** Templates are found by the loader of the thread, which Lambda sets to that of the function. */
  private static void inThreadOfOurs(Runnable work) {
    Thread thread = new Thread(work, "gateway");
    thread.setContextClassLoader(LocalGateway.class.getClassLoader());
    thread.setDaemon(true);
    thread.start();
  }

  /** Where it is. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static void serve(WebHandler handler, HttpExchange exchange) throws IOException {
    ByteArrayOutputStream answered = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(Json.write(event(exchange))), answered, CONTEXT);
    JsonNode answer = Json.read(answered.toByteArray(), JsonNode.class);
    answer
        .path("headers")
        .properties()
        .forEach(one -> exchange.getResponseHeaders().set(one.getKey(), one.getValue().asText()));
    byte[] body =
        answer.path("isBase64Encoded").asBoolean()
            ? Base64.getDecoder().decode(answer.path("body").asText())
            : answer.path("body").asText().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(
        answer.path("statusCode").asInt(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static Map<String, Object> event(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getLast()));
    return Map.of(
        "httpMethod", exchange.getRequestMethod(),
        "path", exchange.getRequestURI().getPath(),
        "queryStringParameters", query(exchange.getRequestURI()),
        "headers", headers,
        // As the gateway does, for which every media type is binary.
        "body", Base64.getEncoder().encodeToString(exchange.getRequestBody().readAllBytes()),
        "isBase64Encoded", true);
  }

  /** The last value of each parameter, as a gateway hands them on. */
  public static Map<String, String> query(URI address) {
    String query = address.getRawQuery() == null ? "" : address.getRawQuery();
    return Arrays.stream(query.split("&"))
        .filter(pair -> pair.contains("="))
        .collect(
            Collectors.toMap(
                pair -> pair.substring(0, pair.indexOf('=')),
                pair ->
                    URLDecoder.decode(
                        pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8),
                (first, last) -> last));
  }
}
