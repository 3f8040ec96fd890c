package nl.mistervoip.privacy.approval.api;

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
public record Param(
    String name, Kind kind, boolean required, int longest, List<String> oneOf, String about) {
  private static final int LONGEST_WORD = 100;
  private static final int LONGEST_DATE = 10;
  private static final int LONGEST_CURSOR = 1000;

  /** What can be sent. */
  public enum Kind {
    TEXT,
    DATE,
    NUMBER,
    FLAG,
    /** Texts, or objects that the use case looks into. */
    LIST,
    /** Never to be sent: what it would say is known from elsewhere. */
    NEVER
  }

  public Param {
    oneOf = List.copyOf(oneOf);
  }

  /** A text that must be there, of at most so many characters. */
  public static Param text(String name, int longest, String about) {
    return new Param(name, Kind.TEXT, true, longest, List.of(), about);
  }

  /** A text that may be absent, of at most so many characters. */
  public static Param optional(String name, int longest, String about) {
    return new Param(name, Kind.TEXT, false, longest, List.of(), about);
  }

  /** One of these words; it must be there. */
  public static Param oneOf(String name, List<String> values, String about) {
    return new Param(name, Kind.TEXT, true, LONGEST_WORD, values, about);
  }

  /** One of these words, or nothing. */
  public static Param optionalOneOf(String name, List<String> values, String about) {
    return new Param(name, Kind.TEXT, false, LONGEST_WORD, values, about);
  }

  /** A day that may be absent. */
  public static Param date(String name, String about) {
    return new Param(name, Kind.DATE, false, LONGEST_DATE, List.of(), about);
  }

  /** A day that must be there. */
  public static Param requiredDate(String name, String about) {
    return new Param(name, Kind.DATE, true, LONGEST_DATE, List.of(), about);
  }

  /** The language of words that are made for the answer. */
  public static Param language() {
    return optionalOneOf("language", List.of("nl", "en"), "Of the texts; nl if absent.");
  }

  /** Where a page begins. */
  public static Param cursor() {
    String about = "next of the page before; absent for the first page.";
    return new Param("cursor", Kind.TEXT, false, LONGEST_CURSOR, List.of(), about);
  }

  /** Something of another kind that may be absent. */
  public static Param of(String name, Kind kind, String about) {
    return new Param(name, kind, false, LONGEST_WORD, List.of(), about);
  }

  /** A list of at most so many entries. */
  public static Param list(String name, boolean required, int most, String about) {
    return new Param(name, Kind.LIST, required, most, List.of(), about);
  }

  /**
   * Checks what was sent under this name in a body.
   *
   * @throws ConsoleProblem 400, saying what to send
   */
  public void check(JsonNode body) {
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
  public void check(String text) {
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
