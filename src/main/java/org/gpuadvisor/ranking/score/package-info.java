/** Step 6: which is better? */
@NullMarked
package org.gpuadvisor.ranking.score;

import org.jspecify.annotations.NullMarked;
