package nl.mistervoip.privacy.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.AccessPath;
import nl.mistervoip.privacy.datamap.Erasure;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.Field.Kind;
import nl.mistervoip.privacy.datamap.Field.Mask;
import nl.mistervoip.privacy.datamap.Ground;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.LegalBasis;
import nl.mistervoip.privacy.datamap.Moment;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Retention;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Wording;

/** A small map and items for it, about a person who does not exist. */
final class Landscapes {
  static final String OWN_NUMBER = "+31850101234";

  private Landscapes() {}

  static Store customers() {
    return store(
        "customers",
        "Klantgegevens",
        field("name", "Naam", Kind.TEXT, Mask.NONE),
        field("balance", "Saldo", Kind.AMOUNT_CENTS, Mask.NONE),
        field("since", "Klant sinds", Kind.DATE, Mask.NONE),
        field("password_hash", "Wachtwoord bewaard", Kind.TEXT, Mask.PRESENCE),
        field("sip_secret", "Geheim", Kind.TEXT, Mask.NEVER),
        field("shard", "Deel", Kind.NUMBER, Mask.TECHNICAL),
        field("address.street", "Straat", Kind.TEXT, Mask.NONE));
  }

  static Store calls() {
    Store plain =
        store(
            "call-records",
            "Gesprekken",
            field("started_at", "Begin", Kind.INSTANT, Mask.NONE),
            new Field(
                "other",
                new Wording("Andere nummer", "Other number"),
                Kind.PHONE,
                Mask.THIRD_PARTY,
                Optional.of("withheld"),
                Map.of()),
            field("withheld", "Anoniem", Kind.FLAG, Mask.NONE),
            field("seconds", "Duur", Kind.DURATION_SECONDS, Mask.NONE),
            field("cents", "Kosten", Kind.AMOUNT_CENTS, Mask.NONE));
    AccessPath path =
        new AccessPath(
            "line",
            Optional.empty(),
            Optional.of(new Moment("started_at", Moment.Form.INSTANT)),
            Optional.empty());
    return new Store(
        plain.id(),
        plain.controller(),
        plain.place(),
        List.of(path),
        plain.texts(),
        List.of("Wholesale carrier"),
        plain.retention(),
        plain.erasure(),
        plain.portable(),
        plain.fields(),
        plain.produces(),
        plain.objection());
  }

  static Store tickets() {
    return store(
        "tickets",
        "Klantcontact",
        field("opened_at", "Geopend", Kind.INSTANT, Mask.NONE),
        field("text", "Tekst", Kind.FREE_TEXT, Mask.SCAN),
        field("messages.agent", "Medewerker", Kind.TEXT, Mask.STAFF),
        field("messages.text", "Bericht", Kind.FREE_TEXT, Mask.SCAN),
        field("users", "Andere gebruikers", Kind.LIST, Mask.SCAN),
        field("itemised", "Specificatie", Kind.LIST, Mask.THIRD_PARTY));
  }

  static Store store(String id, String title, Field... fields) {
    Wording category = new Wording("Contactgegevens", "Contact data");
    return new Store(
        id,
        "mister-voip",
        new Place.Table(id, List.of(), List.of()),
        List.of(new AccessPath("customer", Optional.empty(), Optional.empty(), Optional.empty())),
        new Store.Texts(
            new Wording(title, title),
            category,
            new Wording("Om uw contract uit te voeren.", "To carry out your contract."),
            new LegalBasis(
                "AVG 6(1)(b)",
                new Wording("Uitvoering van uw contract", "Performance of your contract")),
            new Wording("Van uzelf", "From yourself")),
        List.of(),
        new Retention(
            new Moment(fields[0].name(), Moment.Form.DATE),
            Period.ofYears(2),
            false,
            new Ground("BW 3:307", new Wording("Vorderingen verjaren.", "Claims lapse.")),
            List.of(),
            "due",
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        new Erasure(Erasure.Method.DELETE, List.of(), 1, List.of()),
        true,
        List.of(fields),
        List.of(),
        List.of());
  }

  static Field field(String name, String title, Kind kind, Mask mask) {
    return new Field(name, new Wording(title, title), kind, mask, Optional.empty(), Map.of());
  }

  static Item item(Store store, String key, ObjectNode fields) {
    return new Item(
        store.id(), new ItemKey(new TreeMap<>(Map.of("id", key))), fields, "digest-" + key);
  }

  static Item call(int number, String startedAt, String other, boolean withheld) {
    ObjectNode fields = node();
    fields.put("started_at", startedAt).put("other", other).put("withheld", withheld);
    fields.put("seconds", 65 + number).put("cents", 120);
    return item(calls(), "call-" + number, fields);
  }

  static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
