/** Step 3: how long does it take? */
@NullMarked
package org.gpuadvisor.ranking.speed;

import org.jspecify.annotations.NullMarked;
