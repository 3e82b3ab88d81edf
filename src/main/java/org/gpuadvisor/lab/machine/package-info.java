/** The lab's computer. */
@NullMarked
package org.gpuadvisor.lab.machine;

import org.jspecify.annotations.NullMarked;
