/** Step 7: why? Reads, never calculates. */
@NullMarked
package org.gpuadvisor.ranking.explanation;

import org.jspecify.annotations.NullMarked;
