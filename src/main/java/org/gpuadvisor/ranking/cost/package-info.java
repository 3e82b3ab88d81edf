/** Step 4: what does it cost, over the horizon? */
@NullMarked
package org.gpuadvisor.ranking.cost;

import org.jspecify.annotations.NullMarked;
