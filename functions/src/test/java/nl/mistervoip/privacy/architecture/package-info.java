/**
 * What the build holds the whole to: walls between rooms, and template, state machines and code
 * that agree.
 */
@NullMarked
package nl.mistervoip.privacy.architecture;

import org.jspecify.annotations.NullMarked;
