/** What is to be run, and how much GPU memory it takes. */
@NullMarked
package org.gpuadvisor.lab.workload;

import org.jspecify.annotations.NullMarked;
