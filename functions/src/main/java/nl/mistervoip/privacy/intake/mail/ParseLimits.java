package nl.mistervoip.privacy.intake.mail;

import java.time.Duration;

/**
 * How much of a mail is read. Source: docs reference "domain", section 4, unless said otherwise.
 * Over a limit the raw mail is kept and a person looks; nothing is bounced.
 */
public final class ParseLimits {
  /** The largest mail SES stores in S3, headers included (Amazon SES quotas: 40 MB). */
  public static final int RAW_BYTES = 40 * 1024 * 1024;

  /** All header fields of a mail together, nested ones included, in bytes. */
  static final int HEADER_BYTES = 256 * 1024;

  /** One header line in bytes; RFC 5322 2.1.1 allows 998, real senders exceed it. */
  static final int HEADER_LINE_BYTES = 8 * 1024;

  /** Header fields of one entity. */
  static final int HEADER_FIELDS = 1_000;

  /** How deep parts may be nested in parts. */
  static final int DEPTH = 20;

  /** Parts of a whole mail, nested ones included. */
  static final int PARTS = 1_000;

  /** Decoded text in bytes, all text parts together. */
  static final int TEXT_BYTES = 5 * 1024 * 1024;

  /** Everything decoded, attachments included, in bytes. */
  static final long DECODED_BYTES = 100L * 1024 * 1024;

  /** Mails attached to mails. */
  static final int NESTED_MAILS = 3;

  /**
   * How many ids of In-Reply-To and References are looked up; the newest come last (RFC 5322
   * 3.6.4).
   */
  static final int THREAD_IDS = 20;

  /** Pages of one attached PDF. */
  public static final int PDF_PAGES = 200;

  /** Files in one ZIP, also where the ZIP is a document of an office program. */
  public static final int ZIP_ENTRIES = 200;

  /** All files of one ZIP together, unpacked, in bytes. */
  public static final long ZIP_BYTES = 100L * 1024 * 1024;

  /** How many times larger a file in a ZIP may be unpacked than packed. */
  public static final int ZIP_RATIO = 100;

  /** What a file in a ZIP may unpack to whatever the ratio: short texts compress without limit. */
  public static final int ZIP_RATIO_FREE_BYTES = 64 * 1024;

  /** The text of all documents of a mail together, in characters; keeps an answer under 6 MB. */
  public static final int DOCUMENT_TEXT_CHARS = 1_000_000;

  /** How long the documents of one mail may take together. */
  public static final Duration DOCUMENTS_TIME = Duration.ofSeconds(8);

  private ParseLimits() {}
}
