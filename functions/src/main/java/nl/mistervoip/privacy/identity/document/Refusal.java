package nl.mistervoip.privacy.identity.document;

/** Why a file is not looked at; each has words of its own for the person. */
public enum Refusal {
  /** Nothing in it. */
  EMPTY,
  /** More than 15 MB. */
  TOO_LARGE,
  /** A photo in the form of some phones (HEIC, HEIF, AVIF); can be sent as JPEG. */
  HEIC,
  /** A WebP picture; can be sent as JPEG. */
  WEBP,
  /** A TIFF picture; can be sent as JPEG or PDF. */
  TIFF,
  /** A GIF picture, moving or not; can be sent as JPEG. */
  GIF,
  /** No JPEG, PNG or PDF. */
  OTHER_KIND,
  /** More than 40 million pixels. */
  TOO_MANY_PIXELS,
  /** A picture that moves. */
  SEVERAL_FRAMES,
  /** It cannot be opened. */
  DAMAGED,
  /** A PDF with a password or with restrictions. */
  PDF_ENCRYPTED,
  /** A PDF that does things: scripts, forms, attachments, links that open by themselves. */
  PDF_ACTIVE,
  /** A PDF with more than four pages. */
  PDF_TOO_MANY_PAGES,
  /** A PDF that unpacks to too much, or takes too long to draw. */
  PDF_TOO_COMPLEX
}
