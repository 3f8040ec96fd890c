package nl.mistervoip.privacy.export;

/** For whom a package is. */
public enum PackageFor {
  /** The person who asked (GDPR Art. 15 and 20(1)). */
  PERSON,
  /** Another controller, as the person asked (GDPR Art. 20(2)). */
  TRANSFER
}
