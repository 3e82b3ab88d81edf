/** What can be bought, rented or used for free, and at what price. */
@NullMarked
package org.gpuadvisor.market.offer;

import org.jspecify.annotations.NullMarked;
