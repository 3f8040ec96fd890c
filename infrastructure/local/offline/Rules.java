import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.RuleStanding;
import nl.mistervoip.privacy.datamap.SignOff;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.platform.Json;

/**
 * {@code desk map}: how the retention rules of the map stand, one JSON object per line, or the
 * signature of one. Arguments: none, or rule, user, role and first day. It writes no file: who
 * signs puts the line into the map, where a review sees it.
 */
final class Rules {
  private Rules() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    DataMap map = DataMapLoader.bundled();
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    if (arguments.length == 0) {
      for (Store store : map.stores()) {
        for (RetentionRule rule : RetentionRule.of(store)) {
          out.println(Json.MAPPER.writeValueAsString(line(rule, today)));
        }
      }
    } else {
      RetentionRule rule = RetentionRule.of(map, arguments[0]);
      LocalDate validFrom = LocalDate.parse(arguments[3]);
      out.println(signature(rule, arguments[1], arguments[2], validFrom, today));
    }
    out.flush();
  }

  private static Map<String, String> line(RetentionRule rule, LocalDate today) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("store", rule.id());
    line.put("standing", standing(RuleStanding.of(rule, today)));
    line.put("version", signed(rule, signed -> Integer.toString(signed.version())));
    line.put("valid_from", signed(rule, signed -> signed.validFrom().toString()));
    line.put("signed_by", signed(rule, SignOff::by));
    line.put("role", signed(rule, SignOff::role));
    line.put("signed_on", signed(rule, signed -> signed.on().toString()));
    return line;
  }

  private static String signed(
      RetentionRule rule, java.util.function.Function<SignOff, String> part) {
    return rule.retention().signed().map(part).orElse("");
  }

  private static String standing(RuleStanding standing) {
    return switch (standing) {
      case RuleStanding.InForce _ -> "in force";
      case RuleStanding.NotSigned _ -> "not signed";
      case RuleStanding.Changed _ -> "changed since it was signed";
      case RuleStanding.Ahead(LocalDate from) -> "from " + from;
    };
  }

  private static String signature(
      RetentionRule rule, String by, String role, LocalDate validFrom, LocalDate today) {
    int version = rule.retention().signed().map(signed -> signed.version() + 1).orElse(1);
    return "signed: {version: %d, valid-from: %s, by: %s, role: %s, on: %s, digest: %s}"
        .formatted(
            version, validFrom, by, role, today, RuleStanding.digest(rule, version, validFrom));
  }
}
