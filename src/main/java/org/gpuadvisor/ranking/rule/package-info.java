/** What a rule is, and what it answers. */
@NullMarked
package org.gpuadvisor.ranking.rule;

import org.jspecify.annotations.NullMarked;
