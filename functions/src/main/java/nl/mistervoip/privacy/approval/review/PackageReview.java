package nl.mistervoip.privacy.approval.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.decision.AnswerDesk;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.MaskChanges;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.CaseId;

/**
 * The package as the person would get it, before it goes: what is in it, what was covered and why,
 * and every file of it. Looking leaves an entry in the audit.
 */
final class PackageReview {

  private static final String REVIEW = "review/access";

  /** What fits into one answer of a function after base64. */
  private static final int LARGEST = 4_400_000;

  /** The letter in it, as the export names it in either language. */
  private static final Map<String, String> LETTERS =
      Map.of("antwoord.pdf", "nl", "answer.pdf", "en");

  /**
   * The letter that goes with the package.
   *
   * @param file its path within the package
   * @param language of the letter, {@code nl} or {@code en}
   * @param digest of the package
   * @param text all of its words, in their order
   */
  record Letter(String file, String language, String digest, String text) {
    @Override
    public String toString() {
      return "Letter[REDACTED]";
    }
  }

  private final CaseVault vault;
  private final AuditLog audit;

  PackageReview(CaseVault vault, AuditLog audit) {
    this.vault = vault;
    this.audit = audit;
  }

  /**
   * What there is to decide on, or one file of it.
   *
   * @param number of the case
   * @param file its path within the package, empty text for the list of what there is
   * @param user who looks
   * @param now when
   */
  PageResponse look(String number, String file, User user, Instant now) {
    CaseId id = CaseId.findIn(number).orElseThrow(PackageReview::none);
    JsonNode review = vault.findJson(id, REVIEW, JsonNode.class).orElseThrow(PackageReview::none);
    PageResponse content =
        file.isEmpty() ? PageResponse.json(200, whole(id, review)) : content(id, file);
    audit.append(seen(id, review.path("digest").asText(), file, user, now), now);
    return content;
  }

  /** The letter out of the sealed package itself, word for word; the look is on the audit. */
  Letter letter(String number, User user, Instant now) {
    CaseId id = CaseId.findIn(number).orElseThrow(PackageReview::none);
    JsonNode review = vault.findJson(id, REVIEW, JsonNode.class).orElseThrow(PackageReview::none);
    String digest = review.path("digest").asText();
    if (vault.names(id, AnswerDesk.PACKAGE).isEmpty()) {
      throw none();
    }
    try (ZipInputStream zip = new ZipInputStream(vault.read(id, AnswerDesk.PACKAGE))) {
      String file = next(zip, LETTERS.keySet()).orElseThrow(PackageReview::none);
      String text = PdfWords.of(bytes(zip));
      audit.append(seen(id, digest, file, user, now), now);
      return new Letter(file, LETTERS.getOrDefault(file, "nl"), digest, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> whole(CaseId id, JsonNode review) {
    Map<String, Object> whole = new LinkedHashMap<>(Fields.of(review));
    // What this package was built under; one that is older does not say.
    if (!review.path("changes").isArray()) {
      whole.put("changes", Fields.of(MaskChanges.of(vault, id)).getOrDefault("changes", ""));
    }
    return whole;
  }

  private PageResponse content(CaseId id, String file) {
    if (vault.names(id, AnswerDesk.PACKAGE).isEmpty()) {
      throw none();
    }
    try (ZipInputStream zip = new ZipInputStream(vault.read(id, AnswerDesk.PACKAGE))) {
      return Optional.of(zip)
          .filter(one -> next(one, Set.of(file)).isPresent())
          .map(one -> PageResponse.file("application/octet-stream", name(file), bytes(one)))
          .orElseThrow(() -> ConsoleProblem.notFound("The package has no such file."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads on to one of the files; whatever stands before it is passed over. */
  private static Optional<String> next(ZipInputStream zip, Set<String> files) {
    try {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && !files.contains(entry.getName())) {
        entry = zip.getNextEntry();
      }
      return Optional.ofNullable(entry).map(ZipEntry::getName);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(InputStream entry) {
    try {
      byte[] content = entry.readNBytes(LARGEST + 1);
      if (content.length > LARGEST) {
        throw ConsoleProblem.conflict(
            "Too large", "This file is too large to show here; look at the overview.");
      }
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private static ConsoleProblem none() {
    return ConsoleProblem.notFound("There is no package for this case.");
  }

  private static AuditLog.Event seen(
      CaseId id, String digest, String file, User user, Instant now) {
    return new AuditLog.Event(
        id.value(),
        "package.seen",
        user.id(),
        "",
        Map.of("digest", digest, "file", file),
        String.join("/", "package.seen", digest, user.id(), now.toString()));
  }
}
