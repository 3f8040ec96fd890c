/**
 * What attached documents say: PDF, Word, OpenDocument, ZIP and Outlook's winmail.dat, within
 * limits. One entry, {@link nl.mistervoip.privacy.intake.document.DocumentReader}. On AWS it runs
 * in a function of its own, which can read the mail bucket and nothing else: a hostile file can at
 * worst end that function.
 */
@NullMarked
package nl.mistervoip.privacy.intake.document;

import org.jspecify.annotations.NullMarked;
