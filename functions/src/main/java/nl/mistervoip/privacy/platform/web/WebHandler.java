package nl.mistervoip.privacy.platform.web;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import nl.mistervoip.privacy.platform.Failures;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Lambda function behind API Gateway (proxy integration, payload format 1.0). Whatever goes
 * wrong, the reader gets an answer with a reference and never a stack trace; the log holds that
 * reference with the places in our code, and no message of an exception, because a message may
 * quote what the reader sent.
 */
public abstract class WebHandler implements RequestStreamHandler {
  private static final Logger LOG = LoggerFactory.getLogger(WebHandler.class);

  /** For subclasses. */
  protected WebHandler() {}

  /**
   * Answers a request.
   *
   * @param request what was asked
   * @return the answer
   */
  protected abstract PageResponse answer(PageRequest request);

  /**
   * The answer when ours failed: a page in both languages. A function that speaks JSON overrides
   * it.
   *
   * @param reference under which the log holds the cause
   * @return the answer with status 500
   */
  protected PageResponse failure(String reference) {
    return PageResponse.html(
        500,
        WebPage.titled(Language.NL, "Dit lukte niet / This did not work")
            .paragraph("Er ging bij ons iets mis. Probeer het over een paar minuten opnieuw.")
            .paragraph("Something went wrong on our side. Please try again in a few minutes.")
            .paragraph("Referentie / reference: " + reference)
            .html());
  }

  /**
   * The same for a function that speaks JSON at some addresses and to people at others.
   *
   * @param request what was asked
   * @param reference under which the log holds the cause
   * @return the answer with status 500
   */
  protected PageResponse failure(PageRequest request, String reference) {
    return failure(reference);
  }

  /**
   * The answer to a request that cannot be read: a page in both languages. A function that speaks
   * JSON overrides it.
   *
   * @return the answer with status 400
   */
  protected PageResponse unreadable() {
    return PageResponse.html(
        400,
        WebPage.titled(Language.NL, "Dit konden we niet lezen / We could not read this")
            .paragraph("Open de link uit onze e-mail opnieuw.")
            .paragraph("Please open the link in our mail again.")
            .html());
  }

  /**
   * How large a body may be. A function that takes files overrides it for their addresses.
   *
   * @param path without the stage
   * @return in characters, as the event has it: base64 counts
   */
  protected int largestBody(String path) {
    return ProxyEvents.LARGEST_BODY;
  }

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    PageResponse response = SecurityHeaders.on(respond(input.readAllBytes()));
    output.write(Json.write(ProxyEvents.answer(response)));
  }

  private PageResponse respond(byte[] event) {
    try {
      return answered(ProxyEvents.request(event, this::largestBody));
    } catch (ProxyEvents.UnreadableRequestException e) {
      return unreadable();
    } catch (RuntimeException e) {
      return failure(logged(e));
    }
  }

  private PageResponse answered(PageRequest request) {
    try {
      return answer(request);
    } catch (RuntimeException e) {
      return failure(request, logged(e));
    }
  }

  private static String logged(RuntimeException failure) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("Request failed, reference {}: {}", reference, Failures.placesOf(failure));
    return reference;
  }
}
