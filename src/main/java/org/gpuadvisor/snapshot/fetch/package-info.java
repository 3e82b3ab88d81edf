/** Gets files from elsewhere: the only package that asks others over HTTP. */
@NullMarked
package org.gpuadvisor.snapshot.fetch;

import org.jspecify.annotations.NullMarked;
