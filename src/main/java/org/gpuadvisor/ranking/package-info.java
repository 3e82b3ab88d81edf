/** Matches demand to supply; start reading at {@link org.gpuadvisor.ranking.Ranker}. */
@NullMarked
package org.gpuadvisor.ranking;

import org.jspecify.annotations.NullMarked;
