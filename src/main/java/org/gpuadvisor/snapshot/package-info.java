/** The catalog in use, whole and at once, and how another takes its place. */
@NullMarked
package org.gpuadvisor.snapshot;

import org.jspecify.annotations.NullMarked;
