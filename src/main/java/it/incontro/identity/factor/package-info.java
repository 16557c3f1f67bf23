/** Second factors: codes of an authenticator app or by mail, passkeys, recovery codes. */
@NullMarked
package it.incontro.identity.factor;

import org.jspecify.annotations.NullMarked;
