/** A lab's requirement, with its names resolved against the market. */
@NullMarked
package org.gpuadvisor.ranking.ask;

import org.jspecify.annotations.NullMarked;
