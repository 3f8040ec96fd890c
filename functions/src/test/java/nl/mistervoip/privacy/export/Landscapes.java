package nl.mistervoip.privacy.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.AccessPath;
import nl.mistervoip.privacy.datamap.Controller;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Erasure;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.Field.Kind;
import nl.mistervoip.privacy.datamap.Field.Mask;
import nl.mistervoip.privacy.datamap.Ground;
import nl.mistervoip.privacy.datamap.IdentifierKind;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.LegalBasis;
import nl.mistervoip.privacy.datamap.Lookups;
import nl.mistervoip.privacy.datamap.Moment;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Retention;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Wording;

/** A small map and items for it, about a person who does not exist. */
final class Landscapes {
  static final String OWN_NUMBER = "+31850101234";

  private Landscapes() {}

  static DataMap map(Store... stores) {
    return new DataMap(
        "test-1",
        LocalDate.of(2026, 1, 1),
        List.of(new Controller("mister-voip", "Mister VoIP"), new Controller("abonnementen", "Mister Voip Abonnementen BV")),
        List.of(
            new IdentifierKind("customer", new Wording("klantnummer", "customer number"), false),
            new IdentifierKind("line", new Wording("telefoonnummer", "phone number"), true)),
        List.of(stores),
        new Lookups("customer_number", "customer", List.of(), List.of(), List.of()));
  }

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
            new Field("other", new Wording("Andere nummer", "Other number"), Kind.PHONE, Mask.THIRD_PARTY, Optional.of("withheld")),
            field("withheld", "Anoniem", Kind.FLAG, Mask.NONE),
            field("seconds", "Duur", Kind.DURATION_SECONDS, Mask.NONE),
            field("cents", "Kosten", Kind.AMOUNT_CENTS, Mask.NONE));
    AccessPath path =
        new AccessPath("line", Optional.empty(), Optional.of(new Moment("started_at", Moment.Form.INSTANT)), Optional.empty());
    return new Store(
        plain.id(), plain.controller(), plain.place(), List.of(path), plain.texts(), List.of("Wholesale carrier"),
        plain.retention(), plain.erasure(), plain.portable(), plain.fields(), plain.produces());
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

  static Store recordings() {
    return store(
        "recordings",
        "Opnames",
        field("recorded_at", "Opgenomen", Kind.INSTANT, Mask.NONE),
        field("audio", "Geluid", Kind.OBJECT, Mask.NONE));
  }

  static Store audio() {
    Store plain =
        store(
            "recordings-audio",
            "Geluid van opnames",
            field("object", "Bestand", Kind.OBJECT, Mask.NONE),
            field("size", "Grootte", Kind.NUMBER, Mask.NONE));
    return new Store(
        plain.id(), plain.controller(), new Place.Objects("recordings", "recordings", "audio"), List.of(), plain.texts(),
        plain.recipients(), plain.retention(), plain.erasure(), false, plain.fields(), plain.produces());
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
            new LegalBasis("AVG 6(1)(b)", new Wording("Uitvoering van uw contract", "Performance of your contract")),
            new Wording("Van uzelf", "From yourself")),
        List.of(),
        new Retention(
            new Moment(fields[0].name(), Moment.Form.DATE), Period.ofYears(2), false,
            new Ground("BW 3:307", new Wording("Vorderingen verjaren.", "Claims lapse.")), List.of(), "due"),
        new Erasure(Erasure.Method.DELETE, List.of(), 1, Optional.empty()),
        true,
        List.of(fields),
        List.of());
  }

  static Field field(String name, String title, Kind kind, Mask mask) {
    return new Field(name, new Wording(title, title), kind, mask, Optional.empty());
  }

  static Item item(Store store, String key, ObjectNode fields) {
    return new Item(store.id(), new ItemKey(new TreeMap<>(Map.of("id", key))), fields, "digest-" + key);
  }

  static Item object(Store store, String object, ObjectNode fields) {
    return new Item(store.id(), new ItemKey(new TreeMap<>(Map.of("id", "1", ItemKey.OBJECT, object))), fields, "digest");
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
