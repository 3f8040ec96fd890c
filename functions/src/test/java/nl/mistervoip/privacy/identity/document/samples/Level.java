package nl.mistervoip.privacy.identity.document.samples;

/** How a copy was made. */
public enum Level {
  SCAN,
  PHONE,
  PHOTOCOPY,
  POOR
}
