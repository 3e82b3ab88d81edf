/** What is wrong with a request. */
@NullMarked
package org.gpuadvisor.lab;

import org.jspecify.annotations.NullMarked;
