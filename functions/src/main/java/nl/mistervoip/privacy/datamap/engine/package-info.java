/**
 * The one engine behind {@link nl.mistervoip.privacy.datamap.Landscape} and the writers: it locates
 * and resolves a person, finds items, and erases, corrects and marks them under conditions.
 * Everything it does follows from the map. Other rooms are handed it by its interfaces.
 */
@NullMarked
package nl.mistervoip.privacy.datamap.engine;

import org.jspecify.annotations.NullMarked;
