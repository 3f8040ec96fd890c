package nl.mistervoip.privacy.intake.mail;

/**
 * A part of a mail that is not read as text.
 *
 * @param mimeType such as {@code application/pdf}, lower case
 * @param bytes its decoded size
 * @param inline whether it only illustrates the text, such as the logo in a signature
 */
public record Attachment(String mimeType, long bytes, boolean inline) {}
