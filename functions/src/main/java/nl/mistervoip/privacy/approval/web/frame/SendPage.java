package nl.mistervoip.privacy.approval.web.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.platform.web.PageResponse;

/**
 * A form about a case whose fields are those of the API.
 *
 * @param last the last part of the API's address
 * @param fields that are sent along
 * @param done the key of what is said afterwards
 */
public record SendPage(String last, List<String> fields, String done) implements Page {
  /** Fields that the API takes as a number. */
  private static final Set<String> NUMBERS = Set.of("round");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  /** One after which it is said that it was noted. */
  public static SendPage noted(String last, String... fields) {
    return new SendPage(last, List.of(fields), "noted");
  }

  @Override
  public PageResponse answer(Visit visit) {
    Map<String, Object> body = new LinkedHashMap<>();
    fields.forEach(field -> body.put(field, value(field, visit.field(field))));
    visit.send("/api/cases/" + visit.id() + "/" + last, body);
    return Html.seeOther(visit.shell().to("/console/cases/" + visit.id() + "?done=" + done));
  }

  private static Object value(String field, String sent) {
    return NUMBERS.contains(field) && NUMBER.matcher(sent).matches() ? Integer.valueOf(sent) : sent;
  }
}
