package org.gpuadvisor.ranking.speed;

import org.gpuadvisor.units.Hours;

/**
 * How long an ask's work takes on so many of one GPU.
 *
 * @param gpusUsed of the GPUs that come with a candidate, those that the job uses
 * @param hours until the horizon, or of the one-off job
 * @param slowestHours the same if the speed is at the low end of its range
 * @param hoursPerWeek of steady work; of a one-off job its hours within a week
 */
public record WorkTime(int gpusUsed, Speed speed, Hours hours, Hours slowestHours, Hours hoursPerWeek) {
}
