/** Which statements say the same thing, and which cannot both be true: candidates, a verifier, and claims made of them. */
package org.hearsay.link;
