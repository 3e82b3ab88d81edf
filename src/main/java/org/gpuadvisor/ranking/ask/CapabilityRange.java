package org.gpuadvisor.ranking.ask;

import java.util.Optional;

import org.gpuadvisor.units.ComputeCapability;

/**
 * The generations of GPUs that a job can run on.
 *
 * @param maximum newest that the framework's version has kernels for
 * @param because who asks for that
 */
public record CapabilityRange(Optional<ComputeCapability> minimum, Optional<ComputeCapability> maximum,
		String because) {
}
