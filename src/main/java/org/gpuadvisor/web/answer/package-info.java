/** The shapes of answers. */
@NullMarked
package org.gpuadvisor.web.answer;

import org.jspecify.annotations.NullMarked;
