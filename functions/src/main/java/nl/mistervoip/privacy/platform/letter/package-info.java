/**
 * A letter as a list of blocks, written once and shown as plain text or as HTML: mails and the
 * cover letter of a package say the same because they come from the same blocks. Everything is text
 * until it is rendered, so nothing that a person wrote can become markup.
 */
@NullMarked
package nl.mistervoip.privacy.platform.letter;

import org.jspecify.annotations.NullMarked;
