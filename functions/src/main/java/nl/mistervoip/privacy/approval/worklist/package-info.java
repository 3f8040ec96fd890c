/** Tasks of stores that only people can answer: who does them, and what came of them. */
@NullMarked
package nl.mistervoip.privacy.approval.worklist;

import org.jspecify.annotations.NullMarked;
