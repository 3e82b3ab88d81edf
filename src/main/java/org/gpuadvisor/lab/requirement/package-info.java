/** One lab's ask: machine, budget, workload and preferences, complete with defaults. */
@NullMarked
package org.gpuadvisor.lab.requirement;

import org.jspecify.annotations.NullMarked;
