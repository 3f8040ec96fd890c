package nl.mistervoip.privacy.approval.web.oversight;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.PageProblem;
import nl.mistervoip.privacy.approval.web.frame.ProblemText;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/**
 * The passages of letters that the company sets itself. Whole letters with them are shown before
 * they are set.
 */
final class PassagesPage implements Page {
  private static final String API = "/api/settings/letters";
  private static final Set<String> CHANGERS = Set.of("administrator");
  private static final List<String> FIELDS =
      List.of(
          "nlSignature",
          "enSignature",
          "nlContact",
          "enContact",
          "nlNotice",
          "enNotice",
          "noticeFrom",
          "noticeUntil");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
  private static final int BAD_REQUEST = 400;
  private static final int OK = 200;

  /** In one language. */
  record Words(String signature, String contact, String notice) {}

  /** Who set what when. */
  record Version(
      int version,
      String by,
      Instant at,
      String reason,
      Words nl,
      Words en,
      Optional<LocalDate> noticeFrom,
      Optional<LocalDate> noticeUntil) {
    Map<String, String> fields() {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("nlSignature", nl.signature());
      fields.put("enSignature", en.signature());
      fields.put("nlContact", nl.contact());
      fields.put("enContact", en.contact());
      fields.put("nlNotice", nl.notice());
      fields.put("enNotice", en.notice());
      fields.put("noticeFrom", noticeFrom.map(LocalDate::toString).orElse(""));
      fields.put("noticeUntil", noticeUntil.map(LocalDate::toString).orElse(""));
      return fields;
    }
  }

  /** See {@code GET /api/settings/letters}. */
  record Passages(int version, boolean damaged, boolean sound, List<Version> versions) {
    Map<String, String> fields() {
      return versions.stream().findFirst().map(Version::fields).orElse(Map.of());
    }
  }

  /** A whole letter. */
  record Sample(String letter, String language, String subject, String text) {}

  /** Letters with passages that are not set yet. */
  record Shown(String seen, List<Sample> letters) {}

  /**
   * What the template shows.
   *
   * @param passages as they are set
   * @param fields as they were filled in, else as they are set
   * @param shown letters with what was filled in
   * @param problem why they cannot carry it
   * @param mayChange whether the person sets them
   */
  record Model(
      Passages passages,
      Map<String, String> fields,
      Optional<Shown> shown,
      Optional<ProblemText> problem,
      boolean mayChange) {
    String field(String name) {
      return fields.getOrDefault(name, "");
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    Passages passages = visit.look(API, Passages.class);
    return page(visit, passages, passages.fields(), Optional.empty(), Optional.empty());
  }

  /** Shows whole letters. */
  static PageResponse preview(Visit visit) {
    Passages passages = visit.look(API, Passages.class);
    Map<String, String> fields = sent(visit);
    try {
      JsonNode shown = visit.send(API + "/preview", fields);
      return page(
          visit, passages, fields, Optional.of(Visit.as(shown, Shown.class)), Optional.empty());
    } catch (PageProblem problem) {
      if (problem.status() != BAD_REQUEST) {
        throw problem;
      }
      return page(visit, passages, fields, Optional.empty(), Optional.of(ProblemText.of(problem)));
    }
  }

  /** Sets them. */
  static PageResponse change(Visit visit) {
    Map<String, Object> body = new LinkedHashMap<>(sent(visit));
    body.put("reason", visit.field("reason").strip());
    body.put("seen", visit.field("seen"));
    String version = visit.field("version");
    body.put("version", NUMBER.matcher(version).matches() ? Integer.valueOf(version) : version);
    visit.send(API, body);
    return Html.seeOther(visit.shell().to("/console/settings/letters?done=letters"));
  }

  private static Map<String, String> sent(Visit visit) {
    Map<String, String> fields = new LinkedHashMap<>();
    FIELDS.forEach(name -> fields.put(name, visit.field(name).strip()));
    return fields;
  }

  private static PageResponse page(
      Visit visit,
      Passages passages,
      Map<String, String> fields,
      Optional<Shown> shown,
      Optional<ProblemText> problem) {
    Model model = new Model(passages, fields, shown, problem, visit.person().hasOneOf(CHANGERS));
    return Html.page(
        problem.isPresent() ? BAD_REQUEST : OK,
        "oversight/letter-passages",
        Map.of("shell", visit.shell(), "model", model));
  }
}
