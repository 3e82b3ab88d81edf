/** Catalog files as rows; a bad cell is named by file, line and column. */
@NullMarked
package org.gpuadvisor.table;

import org.jspecify.annotations.NullMarked;
