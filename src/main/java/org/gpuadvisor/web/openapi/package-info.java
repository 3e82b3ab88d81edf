/** What the OpenAPI document says beyond what the code shows. */
@NullMarked
package org.gpuadvisor.web.openapi;

import org.jspecify.annotations.NullMarked;
