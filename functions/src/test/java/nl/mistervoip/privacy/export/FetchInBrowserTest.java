package nl.mistervoip.privacy.export;

import static nl.mistervoip.privacy.testing.SamplePeople.ANNEKE;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.Sha256;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.Chromium;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.SamplePeople;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A package that is too large to pass through the function, fetched by a real browser without
 * scripts: from the store's address, which is another host, byte for byte.
 */
class FetchInBrowserTest {
  private static final int MEGABYTE = 1024 * 1024;
  private static final Context CONTEXT =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (proxy, method, arguments) -> {
                throw new AssertionError("No function of ours asks for " + method.getName());
              });

  private static Chromium chromium;

  private final Desk desk = new Desk(withALongCall(), ANNEKE, Language.NL, Right.ACCESS);
  private final List<DownloadPreparation.Job> begun = new ArrayList<>();
  private final Copies copies = new Copies();
  private final PackageContent content = new PackageContent(desk.vault, copies);
  private HttpServer pages;
  private HttpServer store;

  /** What S3 does with copies: an address of its own for each, to be saved under a name. */
  private final class Copies implements LargeDownloads {
    private final Map<String, byte[]> kept = new HashMap<>();

    @Override
    public String put(Consumer<OutputStream> writer) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      writer.accept(bytes);
      String key = "downloads/" + (kept.size() + 1);
      kept.put(key, bytes.toByteArray());
      return key;
    }

    @Override
    public String address(String key) {
      return "http://127.0.0.1:" + store.getAddress().getPort() + "/" + key + "?X-Amz-Signature=s";
    }

    void serve(HttpExchange exchange) throws IOException {
      byte[] bytes =
          Objects.requireNonNull(kept.get(exchange.getRequestURI().getPath().substring(1)));
      exchange.getResponseHeaders().set("Content-Type", DownloadPages.ZIP);
      exchange
          .getResponseHeaders()
          .set("Content-Disposition", "attachment; filename=\"" + DownloadPages.FILE_NAME + "\"");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    }
  }

  private static InMemoryLandscape withALongCall() {
    byte[] noise = new byte[5 * MEGABYTE];
    new Random(3).nextBytes(noise);
    return SamplePeople.landscape().putAudio("audio/R-100042-1.wav", noise);
  }

  @BeforeAll
  static void start() {
    chromium = new Chromium();
  }

  @AfterAll
  static void leave() {
    chromium.close();
  }

  @BeforeEach
  void serve() throws IOException {
    desk.searchAll();
    desk.build();
    desk.deliver();
    DownloadPageHandler handler =
        new DownloadPageHandler(
            new DownloadPackage(desk.deliveries, content, begun::add, desk.audit), desk.clock);
    pages = listening(exchange -> answer(handler, exchange));
    store = listening(copies::serve);
  }

  @AfterEach
  void stop() {
    pages.stop(0);
    store.stop(0);
  }

  private interface Answering {
    void answer(HttpExchange exchange) throws IOException;
  }

  private static HttpServer listening(Answering answering) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", answering::answer);
    server.start();
    return server;
  }

  /** What the gateway does between browser and function. */
  private static void answer(DownloadPageHandler handler, HttpExchange exchange)
      throws IOException {
    String path = exchange.getRequestURI().getPath();
    Map<String, String> headers = new HashMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getLast()));
    Map<String, Object> event =
        Map.of(
            "httpMethod",
            exchange.getRequestMethod(),
            "path",
            path,
            "pathParameters",
            Map.of("token", path.substring(path.lastIndexOf('/') + 1)),
            "headers",
            headers,
            "body",
            Base64.getEncoder().encodeToString(exchange.getRequestBody().readAllBytes()),
            "isBase64Encoded",
            true);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(Json.write(event)), out, CONTEXT);
    Map<?, ?> answered = Json.read(out.toByteArray(), Map.class);
    ((Map<?, ?>) Objects.requireNonNull(answered.get("headers")))
        .forEach((name, value) -> exchange.getResponseHeaders().set("" + name, "" + value));
    String text = "" + answered.get("body");
    byte[] body =
        Boolean.TRUE.equals(answered.get("isBase64Encoded"))
            ? Base64.getDecoder().decode(text)
            : text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(
        ((Number) Objects.requireNonNull(answered.get("statusCode"))).intValue(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String fact(String letter, String name) {
    LetterFacts facts =
        desk.vault.getJson(desk.id(), LetterFacts.vaultName(letter), LetterFacts.class);
    return Objects.requireNonNull(facts.values().get(name));
  }

  private Page opened() {
    Page page = chromium.window(390, "nl-NL", false, false);
    page.setDefaultTimeout(8_000);
    String link = fact(LetterFields.PACKAGE_LINK, LetterFields.LINK);
    page.navigate(
        "http://127.0.0.1:"
            + pages.getAddress().getPort()
            + link.substring(link.indexOf("/download/")));
    page.locator("#code").fill(fact(LetterFields.PACKAGE_CODE, LetterFields.CODE));
    page.locator("form button[type=submit]").click();
    return page;
  }

  private void assertFetched(Page page) {
    Download download = page.waitForDownload(() -> page.locator("main a").click());
    assertThat(download.suggestedFilename()).isEqualTo(DownloadPages.FILE_NAME);
    byte[] packed = desk.vault.find(desk.id(), BuildPackage.PACKAGE).orElseThrow();
    assertThat(packed.length).isGreaterThan(4 * MEGABYTE);
    try {
      byte[] saved = Files.readAllBytes(download.path());
      assertThat(Sha256.hex(saved)).isEqualTo(Sha256.hex(packed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aLargePackageShouldComeFromItsOwnAddressByteForByte() {
    try (Page page = opened()) {
      assertThat(page.locator("h1").textContent()).isEqualTo("Uw gegevens staan klaar");
      assertFetched(page);
    }
    assertThat(begun).isEmpty();
    assertThat(desk.deliveries.all().getFirst().downloadsLeft()).isEqualTo(2);
  }

  @Test
  void aHugePackageShouldBeAskedForUntilItIsReadyAndThenComeByteForByte() {
    Review built = desk.vault.getJson(desk.id(), Review.VAULT_NAME, Review.class);
    desk.vault.putJson(
        desk.id(),
        Review.VAULT_NAME,
        new Review(built.digest(), 300L * MEGABYTE, built.summary(), List.of(), built.masked(), 0));
    try (Page page = opened()) {
      String heading = "Uw pakket wordt klaargemaakt";
      assertThat(page.locator("h1").textContent()).isEqualTo(heading);
      page.locator("form button").click();
      assertThat(page.locator("h1").textContent()).as("not yet").isEqualTo(heading);
      assertThat(
              new PrepareDownload(desk.deliveries, content)
                  .prepare(begun.getFirst(), desk.clock.instant()))
          .isTrue();
      page.locator("form button").click();
      assertFetched(page);
    }
    assertThat(begun).hasSize(1);
    assertThat(desk.deliveries.all().getFirst().downloadsLeft()).isEqualTo(2);
  }
}
