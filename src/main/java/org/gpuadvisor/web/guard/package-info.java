/** What every request passes before it is answered, and what every answer bears. */
@NullMarked
package org.gpuadvisor.web.guard;

import org.jspecify.annotations.NullMarked;
