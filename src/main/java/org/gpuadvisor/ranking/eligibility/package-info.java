/** Step 2: can it run at all? Facts only. */
@NullMarked
package org.gpuadvisor.ranking.eligibility;

import org.jspecify.annotations.NullMarked;
