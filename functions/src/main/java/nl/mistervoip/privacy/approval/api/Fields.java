package nl.mistervoip.privacy.approval.api;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.datamap.MarketingContact;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.CaseId;

/** Reads and writes JSON field by field. */
public final class Fields {
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private Fields() {}

  /** The fields of a record, in its order. */
  public static Map<String, Object> of(Object value) {
    return Json.MAPPER.convertValue(value, MAP);
  }

  /** The case that an address of the console names. */
  public static CaseId caseId(String number) {
    return namedCase(number).orElseThrow(Fields::noCase);
  }

  /** The case of a number that a case can have. */
  public static CaseRecord existing(Cases cases, CaseId id) {
    return cases.find(id).orElseThrow(Fields::noCase);
  }

  private static ConsoleProblem noCase() {
    return ConsoleProblem.notFound("There is no case with this number.");
  }

  /** The case that an address names, empty when no case can have that number. */
  public static Optional<CaseId> namedCase(String number) {
    return CaseId.findIn(number).filter(id -> id.value().equalsIgnoreCase(number));
  }

  /** The mail address or phone number that another system asks about. */
  public static MarketingContact contact(String address) {
    return MarketingContact.of(address)
        .orElseThrow(
            () ->
                ConsoleProblem.badRequest(
                    "Send address as a mail address or a phone number, such as +31201234567."));
  }

  /** A text that must be there. */
  public static String required(JsonNode body, String name, int longest) {
    String text = optional(body, name, longest);
    if (text.isEmpty()) {
      throw ConsoleProblem.badRequest("Send " + name + " as text in a JSON object.");
    }
    return text;
  }

  /** A text, empty when absent. */
  public static String optional(JsonNode body, String name, int longest) {
    JsonNode field = body.path(name);
    String text = field.isTextual() ? field.textValue().strip() : "";
    if (text.length() > longest) {
      throw ConsoleProblem.badRequest(name + " has at most " + longest + " characters.");
    }
    return text;
  }
}
