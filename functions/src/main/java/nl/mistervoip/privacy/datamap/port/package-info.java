/**
 * Stores of other systems, behind the interface of docs/store-port.md: their tables as if they were
 * the company's own, and the tasks of the people who answer for a store by hand.
 */
@NullMarked
package nl.mistervoip.privacy.datamap.port;

import org.jspecify.annotations.NullMarked;
