/** Step 5: is it within the budget and in time? */
@NullMarked
package org.gpuadvisor.ranking.limit;

import org.jspecify.annotations.NullMarked;
