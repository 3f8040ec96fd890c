package nl.mistervoip.privacy.datamap.schema;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Recipient;
import nl.mistervoip.privacy.datamap.Store;

/** What must be true of recipients: each that a store names is declared and can be told. */
final class RecipientRules {
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
  private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+");

  private RecipientRules() {}

  static void check(DataMap map, MapFaults faults) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < map.recipients().size(); i++) {
      Recipient recipient = map.recipients().get(i);
      boolean once = seen.add(recipient.id()) && seen.add(recipient.name());
      check(map, recipient, once, new Where(faults, "recipients/" + i));
    }
    Set<String> names = map.recipients().stream().map(Recipient::name).collect(Collectors.toSet());
    for (Store store : map.stores()) {
      store.recipients().stream()
          .filter(name -> !names.contains(name))
          .forEach(
              name ->
                  faults.store(
                      store,
                      "recipients",
                      "nobody knows how to tell " + name + ".",
                      "Declare it under 'recipients' in map.yaml, by exactly this name."));
    }
  }

  private record Where(MapFaults faults, String part) {
    void unless(boolean holds, String problem, String fix) {
      if (!holds) {
        faults.shared(part, problem, fix);
      }
    }
  }

  private static void check(DataMap map, Recipient recipient, boolean once, Where where) {
    String name = "Recipient " + recipient.id();
    where.unless(once, name + " is there twice.", "Give each its own id and name.");
    where.unless(
        ID.matcher(recipient.id()).matches(),
        name + " has no usable id.",
        "Use at most 40 small letters, digits and dashes.");
    where.unless(
        Stream.of(recipient.mail(), recipient.port(), recipient.exempt())
                .filter(Optional::isPresent)
                .count()
            == 1,
        name + " is neither reached nor exempt, or both.",
        "Give it one of 'mail', 'port' and 'exempt'.");
    where.unless(
        recipient.port().map(PortRules::usable).orElse(true),
        name + " has a port without a usable address or key.",
        PortRules.FIX);
    where.unless(
        recipient.mail().map(mail -> MAIL.matcher(mail).matches()).orElse(true),
        name + " has no mail address.",
        "Write one plain address.");
    where.unless(
        recipient.knownBy().stream().allMatch(kind -> usable(map, kind)),
        name + " knows people by an identifier that it cannot be given.",
        "Name kinds of map.yaml that are not hashed.");
    where.unless(
        recipient.exempt().isPresent() || !recipient.knownBy().isEmpty(),
        name + " knows people by nothing.",
        "Name the kinds of identifiers under 'known-by'.");
  }

  private static boolean usable(DataMap map, String kind) {
    return map.identifiers().stream().anyMatch(one -> one.id().equals(kind) && !one.hashed());
  }
}
