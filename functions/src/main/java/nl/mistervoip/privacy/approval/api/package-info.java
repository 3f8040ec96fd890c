/**
 * What every address of the console is made of: who may use it, what is sent and answered, and the
 * problems that a person can do something about. Each capability declares its addresses with it.
 */
@NullMarked
package nl.mistervoip.privacy.approval.api;

import org.jspecify.annotations.NullMarked;
