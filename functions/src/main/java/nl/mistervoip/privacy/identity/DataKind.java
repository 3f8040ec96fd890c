package nl.mistervoip.privacy.identity;

/** Kinds of data by the harm of disclosing them to, or losing them by the word of, a stranger. */
enum DataKind {
  /** Name, contact data, products, invoices, tickets, preferences. */
  ACCOUNT,
  /** Who called whom and when, and internet sessions. */
  TRAFFIC,
  /** Where a phone was. */
  LOCATION,
  /** Recorded conversations. */
  RECORDINGS
}
