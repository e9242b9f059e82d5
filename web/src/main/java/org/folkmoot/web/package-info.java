/** Where the program begins. */
@NullMarked
package org.folkmoot.web;

import org.jspecify.annotations.NullMarked;
