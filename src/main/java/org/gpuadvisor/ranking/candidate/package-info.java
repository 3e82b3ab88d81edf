/** Step 1: what could be done. */
@NullMarked
package org.gpuadvisor.ranking.candidate;

import org.jspecify.annotations.NullMarked;
