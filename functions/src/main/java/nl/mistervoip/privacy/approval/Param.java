package nl.mistervoip.privacy.approval;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * One thing that is sent along with a request. The API's description and the check of what comes in
 * are both made from it; what is not declared is not passed on.
 *
 * @param name in the query or the body
 * @param kind what it is
 * @param required whether a request without it is refused
 * @param longest in characters; in entries for a list
 * @param oneOf the only values, none for any
 * @param about what it is, in a sentence
 */
record Param(
    String name, Kind kind, boolean required, int longest, List<String> oneOf, String about) {
  private static final int LONGEST_WORD = 100;
  private static final int LONGEST_DATE = 10;
  private static final int LONGEST_CURSOR = 1000;

  /** What can be sent. */
  enum Kind {
    TEXT,
    DATE,
    NUMBER,
    FLAG,
    /** Texts, or objects that the use case looks into. */
    LIST,
    /** Never to be sent: what it would say is known from elsewhere. */
    NEVER
  }

  Param {
    oneOf = List.copyOf(oneOf);
  }

  static Param text(String name, int longest, String about) {
    return new Param(name, Kind.TEXT, true, longest, List.of(), about);
  }

  static Param optional(String name, int longest, String about) {
    return new Param(name, Kind.TEXT, false, longest, List.of(), about);
  }

  static Param oneOf(String name, List<String> values, String about) {
    return new Param(name, Kind.TEXT, true, LONGEST_WORD, values, about);
  }

  static Param optionalOneOf(String name, List<String> values, String about) {
    return new Param(name, Kind.TEXT, false, LONGEST_WORD, values, about);
  }

  static Param date(String name, String about) {
    return new Param(name, Kind.DATE, false, LONGEST_DATE, List.of(), about);
  }

  static Param requiredDate(String name, String about) {
    return new Param(name, Kind.DATE, true, LONGEST_DATE, List.of(), about);
  }

  /** The language of words that are made for the answer. */
  static Param language() {
    return optionalOneOf("language", List.of("nl", "en"), "Of the texts; nl if absent.");
  }

  static Param cursor() {
    String about = "next of the page before; absent for the first page.";
    return new Param("cursor", Kind.TEXT, false, LONGEST_CURSOR, List.of(), about);
  }

  static Param of(String name, Kind kind, String about) {
    return new Param(name, kind, false, LONGEST_WORD, List.of(), about);
  }

  static Param list(String name, boolean required, int most, String about) {
    return new Param(name, Kind.LIST, required, most, List.of(), about);
  }

  /**
   * Checks what was sent under this name in a body.
   *
   * @throws ConsoleProblem 400, saying what to send
   */
  void check(JsonNode body) {
    JsonNode sent = body.path(name);
    switch (kind) {
      case TEXT, DATE -> {
        String text =
            required ? Fields.required(body, name, longest) : Fields.optional(body, name, longest);
        check(text);
      }
      case NUMBER -> require(sent.isMissingNode() || sent.canConvertToInt(), " is a number.");
      case FLAG -> require(sent.isMissingNode() || sent.isBoolean(), " is true or false.");
      case LIST -> {
        require(sent.isArray() || (sent.isMissingNode() && !required), " is a list.");
        require(sent.size() <= longest, " has at most " + longest + " entries.");
      }
      case NEVER -> require(sent.isMissingNode(), " is not to be sent: " + about);
    }
  }

  /** Checks what was sent under this name in a query. */
  void check(String text) {
    require(text.length() <= longest, " has at most " + longest + " characters.");
    if (text.isEmpty()) {
      return;
    }
    require(
        oneOf.isEmpty() || oneOf.contains(text), " is one of " + String.join(", ", oneOf) + ".");
    require(kind != Kind.DATE || isDate(text), " is a date such as 2026-11-24.");
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw ConsoleProblem.badRequest(name + otherwise);
    }
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
