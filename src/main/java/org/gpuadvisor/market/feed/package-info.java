/**
 * What public price feeds say, as rentals. Reads only: nothing here fetches or knows the
 * time.
 */
@NullMarked
package org.gpuadvisor.market.feed;

import org.jspecify.annotations.NullMarked;
