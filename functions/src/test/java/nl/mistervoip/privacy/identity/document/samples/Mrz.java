package nl.mistervoip.privacy.identity.document.samples;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Machine-readable zones with valid check digits (ICAO 9303 parts 4 and 5; ISO 18013 one-line). */
final class Mrz {
  private Mrz() {}

  static List<String> passport(Holder holder, boolean withBsn) {
    String optional = padded(withBsn ? holder.bsn() : "", 14);
    String number = holder.number() + check(holder.number());
    String born = date(holder.born()) + check(date(holder.born()));
    String ends = "310415" + check("310415");
    String extra = optional + check(optional);
    String all = check(number + born + ends + extra);
    return List.of(
        padded("P<NLD" + names(holder), 44),
        number + "NLD" + born + (holder.woman() ? "F" : "M") + ends + extra + all);
  }

  static List<String> card(Holder holder, String kind, boolean withBsn) {
    String first = kind + "NLD" + holder.number() + check(holder.number());
    String upper = padded(first + (withBsn ? holder.bsn() : ""), 30);
    String born = date(holder.born()) + check(date(holder.born()));
    String ends = "310415" + check("310415");
    String middle = born + (holder.woman() ? "F" : "M") + ends + "NLD" + padded("", 11);
    String all = check(upper.substring(5) + born + ends + padded("", 11));
    return List.of(upper, middle + all, padded(names(holder), 30));
  }

  static List<String> licence(Holder holder) {
    String body = padded("D1NLD1" + holder.licence() + holder.number().substring(2), 29);
    return List.of(body + check(body));
  }

  private static String names(Holder holder) {
    String last = plain(holder.lastName());
    return last + "<<" + plain(holder.given()) + "<" + plain(holder.second());
  }

  private static String plain(String name) {
    String folded = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return folded.toUpperCase(Locale.ROOT).replace(' ', '<');
  }

  private static String date(LocalDate date) {
    return "%02d%02d%02d"
        .formatted(date.getYear() % 100, date.getMonthValue(), date.getDayOfMonth());
  }

  private static String padded(String text, int length) {
    return (text + "<".repeat(length)).substring(0, length);
  }

  static String check(String text) {
    int[] weights = {7, 3, 1};
    int sum = 0;
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      int value = character == '<' ? 0 : Character.digit(character, 36);
      sum += value * weights[index % 3];
    }
    return String.valueOf(sum % 10);
  }
}
