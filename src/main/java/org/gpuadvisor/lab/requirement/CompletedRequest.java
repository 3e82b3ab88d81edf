package org.gpuadvisor.lab.requirement;

import org.gpuadvisor.lab.machine.Machine;
import org.gpuadvisor.lab.workload.Workload;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Requirement} with all that was looked up, for the record: as it was valid, it
 * is not checked again.
 */
public record CompletedRequest(Workload workload, @Nullable Machine hardware, Budget budget, Preferences preferences) {
}
