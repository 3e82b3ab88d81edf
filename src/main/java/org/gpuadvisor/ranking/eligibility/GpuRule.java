package org.gpuadvisor.ranking.eligibility;

/**
 * A rule about GPUs: what it says of one candidate it says of all with the same GPU that
 * stand with the lab, or that do not, so it is asked once.
 */
abstract class GpuRule extends EligibilityRule {

}
