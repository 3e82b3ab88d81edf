/** HTTP: requests in, answers out, problems. */
@NullMarked
package org.gpuadvisor.web;

import org.jspecify.annotations.NullMarked;
