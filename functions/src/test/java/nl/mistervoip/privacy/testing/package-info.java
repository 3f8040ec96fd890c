/**
 * Fakes and fixtures that the tests of every room share; hand-written, and held to the same
 * contracts as the real ones.
 */
@NullMarked
package nl.mistervoip.privacy.testing;

import org.jspecify.annotations.NullMarked;
