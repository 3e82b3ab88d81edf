package org.gpuadvisor.ranking;

import org.gpuadvisor.ranking.rule.Direction;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.gpuadvisor.ranking.score.ScoredCandidate;

/**
 * Where nothing qualifies: the smallest change of the request in one direction after
 * which something does.
 *
 * @param best what is best then
 */
public record WayOut(Direction direction, Relaxation change, ScoredCandidate best) {
}
