/** The record as it is kept: searched, read line by line, checked, decided again and taken away. */
@NullMarked
package org.folkmoot.web.record;

import org.jspecify.annotations.NullMarked;
