/** The pages about one's own data, and those of an owner about erasing and keeping. */
@NullMarked
package it.incontro.privacy.web;

import org.jspecify.annotations.NullMarked;
