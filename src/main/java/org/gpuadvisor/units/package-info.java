/** Quantities with their units: memory, money, time, power. Imports nothing of ours. */
@NullMarked
package org.gpuadvisor.units;

import org.jspecify.annotations.NullMarked;
