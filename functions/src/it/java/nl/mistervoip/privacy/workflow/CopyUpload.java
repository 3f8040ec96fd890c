package nl.mistervoip.privacy.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What a browser does with the upload page, without script. */
final class CopyUpload {
  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  /** The form of a page. */
  static Element form(RunningDesk.Answer page) {
    return Objects.requireNonNull(Jsoup.parse(page.text()).selectFirst("form"), page.text());
  }

  /** Sends a file with a form; the file comes last, as in the page. */
  HttpResponse<String> send(Element form, byte[] file) throws IOException, InterruptedException {
    String boundary = UUID.randomUUID().toString();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(form.attr("action")))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body(form, file, boundary)))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static byte[] body(Element form, byte[] file, String boundary) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Element field : form.select("input[type=hidden]")) {
      write(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"");
      write(body, field.attr("name") + "\"\r\n\r\n" + field.attr("value") + "\r\n");
    }
    write(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\";");
    write(body, " filename=\"kopie.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n");
    body.writeBytes(file);
    write(body, "\r\n--" + boundary + "--\r\n");
    return body.toByteArray();
  }

  private static void write(ByteArrayOutputStream body, String text) {
    try {
      body.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
