/**
 * Commands as forms: each word says which fields its commands have; showing, checking and sending is the same for all. A form
 * tells before it is sent which rule allows or forbids it, keeps what was typed when it is refused, and sent twice it is done once.
 */
@NullMarked
package org.folkmoot.web.forms;

import org.jspecify.annotations.NullMarked;
