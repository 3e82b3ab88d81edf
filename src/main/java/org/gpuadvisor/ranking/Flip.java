package org.gpuadvisor.ranking;

import org.gpuadvisor.lab.requirement.Action;

/**
 * From which amount of steady work on something else would be the better thing to do.
 *
 * @param hoursPerWeek on the reference GPU
 * @param above whether that holds for more hours than these; else for fewer
 * @param action what to do then
 * @param option what is best then, by its id
 */
public record Flip(double hoursPerWeek, boolean above, Action action, String option) {
}
