package org.gpuadvisor.ranking.speed;

import java.util.Optional;

import org.gpuadvisor.units.Hours;

/**
 * How long a job would roughly take on a computer's CPU.
 *
 * @param network kind of network that the figure is of, such as {@code ResNet}
 * @param hours a week, or of a one-off job in all; empty where nobody said how many
 * @param inTime whether so many hours are in a week, or until the deadline
 */
public record CpuTime(String network, Optional<Hours> hours, boolean inTime) {

}
