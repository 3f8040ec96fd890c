package nl.mistervoip.privacy.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.mistervoip.privacy.testing.SamplePeople.ANNEKE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.SamplePeople;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

class HostileDataTest {
  @Property(tries = 16)
  void whateverWasStoredShouldStayText(@ForAll("hostile") String text) throws IOException {
    Desk desk = new Desk(stored(text), ANNEKE, Language.NL, Right.ACCESS);
    desk.searchAll();
    desk.build();
    Map<String, byte[]> files = desk.files();
    Document page =
        Jsoup.parse(new String(files.getOrDefault("overzicht.html", new byte[0]), UTF_8));
    assertThat(page.select("script, img, iframe, object, embed, link, form, input, base"))
        .isEmpty();
    assertThat(page.select("body style")).isEmpty();
    assertThat(
            page.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream()))
        .noneMatch(attribute -> attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on"));
    assertThat(files.keySet())
        .allMatch(
            path -> path.matches("[a-z-]+\\.(pdf|html|csv|json)|recordings/[0-9_-]+\\.(wav|bin)"));
    JsonNode contracts =
        Json.read(files.getOrDefault("contracts.json", new byte[0]), JsonNode.class);
    assertThat(contracts.path("records").path(0).path("product").asText()).isEqualTo(text);
    try (PDDocument pdf = Loader.loadPDF(files.getOrDefault("antwoord.pdf", new byte[0]))) {
      assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
      assertThat(pdf.getNumberOfPages()).isPositive();
    }
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "</td></table><iframe src=//example.org>",
            "</style><svg onload=alert(1)>",
            "=HYPERLINK(\"http://example.org\")",
            "../../etc/passwd",
            "]]><!--",
            "&#x3c;script&#x3e;",
            "\u202Egnp.exe\u0007\u0000",
            "{{7*7}} ${x} {where}"),
        Arbitraries.strings().ofMinLength(1).ofMaxLength(80).filter(UTF_8.newEncoder()::canEncode));
  }

  private static InMemoryLandscape stored(String text) {
    InMemoryLandscape landscape = SamplePeople.landscape();
    landscape.put(
        "contracts",
        Map.of(
            "customer_number",
            100042,
            "contract_number",
            "C-100042-1",
            "product",
            text,
            "status",
            text,
            "started_on",
            text,
            "monthly_fee_cents",
            1,
            "options",
            List.of(text),
            "direct_debit",
            Map.of("iban", text, "mandate", text)));
    landscape.put(
        "tickets",
        Map.of(
            "ticket_id",
            "T-100042-1",
            "customer_number",
            100042,
            "opened_at",
            "2026-06-01T10:00:00Z",
            "subject",
            text,
            "messages",
            List.of(Map.of("at", text, "by", text, "text", text)),
            "tags",
            List.of(text)));
    landscape.put(
        "recordings",
        Map.of(
            "recording_id",
            "R-100042-1",
            "customer_number",
            100042,
            "line",
            "+31612345678",
            "recorded_at",
            "2026-10-20T13:00:00Z",
            "topic",
            text,
            "audio_key",
            "audio/R-100042-1.wav",
            "agent",
            text));
    return landscape;
  }
}
