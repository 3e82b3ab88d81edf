/** What is said of requests that cannot be answered, as problem+json. */
@NullMarked
package org.gpuadvisor.web.problem;

import org.jspecify.annotations.NullMarked;
