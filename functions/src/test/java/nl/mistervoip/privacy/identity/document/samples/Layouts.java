package nl.mistervoip.privacy.identity.document.samples;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Draws the two sides of each kind of document on one page. */
final class Layouts {
  private static final List<String> MONTHS =
      List.of(
          "JAN/JAN", "FEB/FEB", "MAA/MAR", "APR/APR", "MEI/MAY", "JUN/JUN", "JUL/JUL", "AUG/AUG",
          "SEP/SEP", "OKT/OCT", "NOV/NOV", "DEC/DEC");
  private static final double LEFT = 100;

  private final Sheet sheet;
  private final Holder holder;
  private final Random random;

  Layouts(Sheet sheet, Holder holder, Random random) {
    this.sheet = sheet;
    this.holder = holder;
    this.random = random;
  }

  void draw(DocumentType type) {
    switch (type) {
      case PASSPORT_2014 -> passport(true);
      case PASSPORT_2021 -> passport(false);
      case ID_CARD -> card("NEDERLANDSE IDENTITEITSKAART", "I<", false);
      case RESIDENCE_PERMIT -> card("VERBLIJFSTITEL", "IR", true);
      case DRIVING_LICENCE -> licence();
    }
  }

  private void passport(boolean old) {
    double y = 100 + random.nextInt(60);
    sheet.card(LEFT, y, 915, random);
    sheet.title("KONINKRIJK DER NEDERLANDEN  KINGDOM OF THE NETHERLANDS", LEFT + 60, y + 60, 26);
    sheet.title("PASPOORT PASSPORT PASSEPORT", LEFT + 60, y + 100, 24);
    photo(LEFT + 50, y + 140, 350, 450);
    ghost(LEFT + 1080, y + 430, 140, 180);
    sheet.label("3 documentnummer / document no.", LEFT + 850, y + 130);
    sheet.field(Kind.NUMBER, holder.number(), LEFT + 850, y + 172);
    person(LEFT + 440, y + 130, 82);
    sheet.label("11 handtekening / signature", LEFT + 440, y + 640);
    if (old) {
      sheet.label("persoonsnummer / personal no.", LEFT + 850, y + 225);
      sheet.field(Kind.BSN, holder.bsn(), LEFT + 850, y + 267);
    }
    machine(Mrz.passport(holder, old), LEFT + 30, y + 790, 28.2, old ? holder.bsn() : "-");
    reverse(y + 960, old);
  }

  private void reverse(double y, boolean old) {
    sheet.card(LEFT, y, 780, random);
    sheet.label("woonplaats / domicile", LEFT + 60, y + 80);
    sheet.value(holder.place().toUpperCase(Locale.ROOT), LEFT + 60, y + 122);
    sheet.label("lengte / height", LEFT + 60, y + 190);
    sheet.value("1,7" + random.nextInt(10) + " m", LEFT + 60, y + 232);
    if (!old) {
      sheet.label("burgerservicenummer / BSN", LEFT + 60, y + 320);
      sheet.field(Kind.BSN, holder.bsn(), LEFT + 60, y + 362);
      code(LEFT + 900, y + 120, 260);
    }
  }

  private void card(String title, String kind, boolean permit) {
    double y = 100 + random.nextInt(60);
    sheet.card(LEFT, y, 820, random);
    sheet.title("KONINKRIJK DER NEDERLANDEN", LEFT + 60, y + 60, 26);
    sheet.title(title, LEFT + 60, y + 105, 30);
    photo(LEFT + 50, y + 150, 330, 430);
    ghost(LEFT + 1100, y + 520, 130, 170);
    sheet.label("documentnummer / document no.", LEFT + 880, y + 60);
    sheet.field(Kind.NUMBER, holder.number(), LEFT + 880, y + 102);
    person(LEFT + 430, y + 170, 84);
    double back = y + 900;
    sheet.card(LEFT, back, 820, random);
    sheet.label(permit ? "BSN" : "burgerservicenummer / BSN", LEFT + 60, back + 80);
    sheet.field(Kind.BSN, holder.bsn(), LEFT + 60, back + 122);
    sheet.label("autoriteit / authority", LEFT + 60, back + 190);
    sheet.value("Burg. van " + holder.place(), LEFT + 60, back + 232);
    if (!permit) {
      code(LEFT + 950, back + 70, 230);
    }
    boolean inside = permit && random.nextBoolean();
    machine(Mrz.card(holder, kind, inside), LEFT + 60, back + 540, 39, inside ? holder.bsn() : "-");
  }

  private void person(double x, double y, double step) {
    String[] labels = {
      "1 naam / surname",
      "2 voornamen / given names",
      "nationaliteit / nationality",
      "4 geboortedatum / date of birth",
      "plaats / place of birth",
      "geldig tot / date of expiry"
    };
    for (int row = 0; row < labels.length; row++) {
      sheet.label(labels[row], x, y + row * step);
    }
    sheet.field(Kind.NAME, shown(holder.lastName()), x, y + 40);
    sheet.value(shown(holder.given() + " " + holder.second()), x, y + step + 40);
    sheet.value("Nederlandse", x, y + 2 * step + 40);
    sheet.field(Kind.BIRTH, date(holder.born()), x, y + 3 * step + 40);
    sheet.value(holder.place(), x, y + 4 * step + 40);
    sheet.value(date(LocalDate.of(2031, 4, 15)), x, y + 5 * step + 40);
  }

  private boolean upper() {
    return holder.surname().length() % 2 == 0;
  }

  private String shown(String name) {
    return upper()
        ? name.toUpperCase(Locale.ROOT)
        : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private void licence() {
    double y = 100 + random.nextInt(60);
    sheet.card(LEFT, y, 820, random);
    sheet.title("RIJBEWIJS NEDERLAND", LEFT + 420, y + 70, 34);
    photo(LEFT + 50, y + 150, 320, 420);
    double x = LEFT + 420;
    sheet.label("1.", x - 36, y + 150);
    sheet.field(Kind.NAME, shown(holder.lastName()), x, y + 150);
    sheet.label("2.", x - 36, y + 210);
    sheet.value(shown(holder.given() + " " + holder.second()), x, y + 210);
    sheet.label("3.", x - 36, y + 270);
    sheet.field(Kind.BIRTH, dots(holder.born()), x, y + 270);
    sheet.value(holder.place(), x + 235, y + 270);
    sheet.value("4a. 12.03.2019   4c. Gem. " + holder.place(), x - 36, y + 330);
    sheet.value("4b. 12.03.2029", x - 36, y + 390);
    sheet.label("5.", x - 36, y + 450);
    sheet.field(Kind.NUMBER, holder.licence(), x, y + 450);
    sheet.value("9. AM B", x - 36, y + 560);
    ghost(LEFT + 1100, y + 420, 130, 170);
    machine(Mrz.licence(holder), LEFT + 60, y + 760, 39, "-");
    licenceBack(y + 900);
  }

  private void licenceBack(double y) {
    sheet.card(LEFT, y, 820, random);
    double end = sheet.value(holder.bsn(), LEFT + 60, y + 70);
    sheet.add(
        Kind.BSN,
        holder.bsn(),
        new Rectangle2D.Double(LEFT + 58, y + 41, end - LEFT - 56, 37),
        true);
    double next = sheet.value(" / ", end, y + 70);
    sheet.field(Kind.NUMBER, holder.licence(), next, y + 70);
    String[] rows = {"AM", "A1", "B", "BE", "T"};
    for (int row = 0; row < rows.length; row++) {
      sheet.value(rows[row], LEFT + 60, y + 170 + row * 70);
      sheet.value(row % 2 == 0 ? "12.03.2019   12.03.2029" : "- -", LEFT + 200, y + 170 + row * 70);
    }
    code(LEFT + 950, y + 480, 230);
  }

  private void machine(List<String> lines, double x, double y, double pitch, String bsn) {
    for (int row = 0; row < lines.size(); row++) {
      sheet.machine(lines.get(row), x, y + row * pitch * 2.3, pitch, lines.get(row).contains(bsn));
    }
  }

  private void photo(double x, double y, double width, double height) {
    Rectangle2D frame = new Rectangle2D.Double(x, y, width, height);
    Portrait.draw(sheet.pen, frame, holder.hashCode(), 1);
    sheet.add(Kind.PHOTO, "", frame, false);
  }

  private void ghost(double x, double y, double width, double height) {
    Rectangle2D frame = new Rectangle2D.Double(x, y, width, height);
    Portrait.draw(sheet.pen, frame, holder.hashCode(), 0.35f);
    sheet.add(Kind.GHOST, "", frame, false);
  }

  private void code(double x, double y, double size) {
    try {
      BitMatrix matrix = new QRCodeWriter().encode(holder.bsn(), BarcodeFormat.QR_CODE, 1, 1);
      double cell = size / matrix.getWidth();
      sheet.pen.setColor(Color.WHITE);
      sheet.pen.fill(new Rectangle2D.Double(x, y, size, size));
      sheet.pen.setColor(new Color(20, 20, 20));
      for (int row = 0; row < matrix.getHeight(); row++) {
        for (int column = 0; column < matrix.getWidth(); column++) {
          if (matrix.get(column, row)) {
            sheet.pen.fill(
                new Rectangle2D.Double(x + column * cell, y + row * cell, cell + 0.3, cell + 0.3));
          }
        }
      }
      double quiet = 4 * cell;
      sheet.add(
          Kind.QR,
          holder.bsn(),
          new Rectangle2D.Double(x + quiet, y + quiet, size - 2 * quiet, size - 2 * quiet),
          true);
    } catch (WriterException problem) {
      throw new IllegalStateException(problem);
    }
  }

  private static String date(LocalDate date) {
    return "%02d %s %d"
        .formatted(date.getDayOfMonth(), MONTHS.get(date.getMonthValue() - 1), date.getYear());
  }

  private static String dots(LocalDate date) {
    return "%02d.%02d.%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
  }
}
