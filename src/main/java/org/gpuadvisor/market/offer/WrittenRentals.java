package org.gpuadvisor.market.offer;

import java.util.List;

/**
 * What one row of {@code rentals.csv} offers.
 *
 * @param overlaid whether it is an institute's own row
 */
record WrittenRentals(List<Rental> rentals, boolean overlaid) {
}
