/**
 * Drawn identity documents of people who do not exist, to measure with: five kinds, four qualities,
 * all ways of covering, and where everything on them stands.
 */
@NullMarked
package nl.mistervoip.privacy.identity.document.samples;

import org.jspecify.annotations.NullMarked;
