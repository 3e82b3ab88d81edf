/** The GPUs that there are. */
@NullMarked
package org.gpuadvisor.market.gpu;

import org.jspecify.annotations.NullMarked;
