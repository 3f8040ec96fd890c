/**
 * Reading the data map and refusing one that contradicts itself: the form of its files, and what
 * must be true of stores, ways to them, terms, signatures, recipients and homes. Its entry is
 * {@link nl.mistervoip.privacy.datamap.schema.DataMapLoader}; nothing here touches a store.
 */
@NullMarked
package nl.mistervoip.privacy.datamap.schema;

import org.jspecify.annotations.NullMarked;
