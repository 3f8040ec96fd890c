package nl.mistervoip.privacy.identity.document.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** A person who does not exist. Numbers pass the checks of their kind. */
public record Holder(
    String given,
    String second,
    String prefix,
    String surname,
    LocalDate born,
    String bsn,
    String number,
    String licence,
    String place,
    boolean woman) {
  private static final List<String> GIVEN =
      List.of(
          "Pieter",
          "Johanna",
          "Willem",
          "Sanne",
          "Fatima",
          "Mohammed",
          "Daan",
          "Emma",
          "Cornelis",
          "Lotte",
          "Hendrik",
          "Marieke",
          "Youssef",
          "Anouk",
          "Bram",
          "Femke",
          "Sven",
          "Geertruida",
          "Ruben",
          "Saskia",
          "Thijs",
          "Noor",
          "Jasper",
          "Elif",
          "André",
          "Renée");
  private static final List<String> SURNAMES =
      List.of(
          "Jansen",
          "Berg",
          "Bakker",
          "Vries",
          "Dijkstra",
          "Smit",
          "Meijer",
          "Mulder",
          "Boer",
          "Hendriks",
          "Dekker",
          "Brouwer",
          "Wit",
          "Vermeulen",
          "Graaf",
          "Kuipers",
          "Postma",
          "Haan",
          "Schouten",
          "Willemsen",
          "Hoekstra",
          "Koster",
          "Verhoeven",
          "Prins",
          "Yilmaz",
          "Achterberg",
          "Noordhof",
          "Kuijpers",
          "Blankenstijn",
          "Zwart",
          "Molenaar",
          "Öztürk",
          "Müller");
  private static final List<String> PREFIXES =
      List.of("", "", "", "", "van der", "de", "van", "van den", "ter", "van de");
  private static final List<String> PLACES =
      List.of("Utrecht", "Amersfoort", "Zwolle", "Leiden", "Breda", "Groningen", "Arnhem");
  private static final String LETTERS = "ABCDEFGHIJKLMNPQRSTUVWXYZ";

  /** Draws one. */
  public static Holder drawn(Random random) {
    return new Holder(
        picked(GIVEN, random),
        picked(GIVEN, random),
        picked(PREFIXES, random),
        picked(SURNAMES, random),
        LocalDate.of(1938 + random.nextInt(66), 1 + random.nextInt(12), 1 + random.nextInt(28)),
        bsn(random),
        documentNumber(random),
        digits(random, "", 10),
        picked(PLACES, random),
        random.nextBoolean());
  }

  /** First name, prefix and surname as a customer record has them. */
  public String fullName() {
    return given + " " + lastName();
  }

  public String lastName() {
    return prefix.isEmpty() ? surname : prefix + " " + surname;
  }

  private static <T> T picked(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  /** Nine digits whose weighted sum is a multiple of eleven. */
  static String bsn(Random random) {
    while (true) {
      String digits = digits(random, "" + (1 + random.nextInt(9)), 9);
      int sum = -(digits.charAt(8) - '0');
      for (int index = 0; index < 8; index++) {
        sum += (9 - index) * (digits.charAt(index) - '0');
      }
      if (sum % 11 == 0) {
        return digits;
      }
    }
  }

  private static String documentNumber(Random random) {
    StringBuilder number = new StringBuilder();
    for (int index = 0; index < 8; index++) {
      boolean letter = index < 2 || random.nextInt(4) == 0;
      number.append(
          letter
              ? LETTERS.charAt(random.nextInt(LETTERS.length()))
              : (char) ('1' + random.nextInt(9)));
    }
    return number.append((char) ('0' + random.nextInt(10))).toString();
  }

  private static String digits(Random random, String start, int length) {
    StringBuilder digits = new StringBuilder(start);
    while (digits.length() < length) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }
}
