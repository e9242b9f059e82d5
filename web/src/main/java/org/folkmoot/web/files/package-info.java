/** Files that people upload: recognised by their content, cleaned, kept sealed beside the record, shown to those who may see them. */
@NullMarked
package org.folkmoot.web.files;

import org.jspecify.annotations.NullMarked;
