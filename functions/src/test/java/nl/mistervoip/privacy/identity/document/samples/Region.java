package nl.mistervoip.privacy.identity.document.samples;

import nl.mistervoip.privacy.identity.document.vision.Quad;

/** Where something stands on a copy, and how it is covered. */
public record Region(Kind kind, String text, Quad place, Covering covering, boolean holdsBsn) {
  Region at(Quad other) {
    return new Region(kind, text, other, covering, holdsBsn);
  }

  Region covered(Covering other) {
    return new Region(kind, text, place, other, holdsBsn);
  }
}
