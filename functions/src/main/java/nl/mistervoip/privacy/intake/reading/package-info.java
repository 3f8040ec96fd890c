/**
 * What a mail means: labels, language, identifiers, and the words that led to them. One entry,
 * {@link nl.mistervoip.privacy.intake.reading.Classifier}; deterministic, offline, explainable.
 */
@NullMarked
package nl.mistervoip.privacy.intake.reading;

import org.jspecify.annotations.NullMarked;
