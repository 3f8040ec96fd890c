package nl.mistervoip.privacy.identity.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import nl.mistervoip.privacy.identity.document.samples.Generator;
import nl.mistervoip.privacy.identity.document.vision.Lettering;
import nl.mistervoip.privacy.identity.document.vision.Pixels;
import nl.mistervoip.privacy.identity.document.vision.Point;

/** Pictures that people mail to a telecom company and that are no copies. */
final class NearMisses {
  private static final Lettering LETTERING = Lettering.sans();

  private NearMisses() {}

  static byte[] routerLabel() {
    return page(
        new Color(240, 240, 235),
        28,
        List.of(
            "MODEL: VX230v     HW VERSION 1.0",
            "INPUT: 12V DC 1.5A",
            "S/N: 2194073001234567",
            "MAC: AC15A2F0E1D2",
            "SSID: MisterVoIP-E1D2",
            "WLAN KEY: 7HKQ2M9XPL4RZ8WB",
            "http://192.168.1.1   admin",
            "Made for Mister VoIP"));
  }

  static byte[] invoice() {
    return page(
        Color.WHITE,
        24,
        List.of(
            "Mister VoIP Abonnementen BV",
            "FACTUUR 2026-104422",
            "De heer J. de Bruijn",
            "Geboortedatum: 10-03-1965",
            "Klantnummer: 100234",
            "IBAN: NL91 ABNA 0417 1643 00",
            "Internet 1 Gbit/s     november 2026     EUR 42,50",
            "Bellen naar mobiel      112 minuten     EUR 11,20",
            "Totaal inclusief btw                    EUR 53,70",
            "Betaal voor 14-12-2026"));
  }

  static byte[] screenshot() {
    return page(
        new Color(248, 249, 252),
        22,
        List.of(
            "Mijn Mister VoIP",
            "Uitloggen",
            "Stuur ons geen kopie van uw paspoort of identiteitskaart.",
            "Uw gegevens",
            "Naam",
            "Geboortedatum",
            "E-mailadres",
            "Error 500: could not load invoice <null>",
            "Ticket 3SABCD1234567"));
  }

  static byte[] scenery() {
    BufferedImage picture = Pixels.black(1200, 900);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(new Color(120, 170, 230));
    pen.fillRect(0, 0, 1200, 500);
    pen.setColor(new Color(70, 120, 60));
    pen.fillOval(-200, 400, 1700, 900);
    pen.dispose();
    return Generator.jpeg(picture, 0.8f);
  }

  private static byte[] page(Color paper, int size, List<String> lines) {
    BufferedImage page = Pixels.black(1000, 120 + lines.size() * 2 * size);
    Graphics2D pen = page.createGraphics();
    pen.setColor(paper);
    pen.fillRect(0, 0, page.getWidth(), page.getHeight());
    pen.setColor(new Color(30, 30, 40));
    double y = 80;
    for (String line : lines) {
      LETTERING.write(pen, line, new Point(60, y), size);
      y += 2.0 * size;
    }
    pen.dispose();
    return Generator.jpeg(page, 0.85f);
  }
}
