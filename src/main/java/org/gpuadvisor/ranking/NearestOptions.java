package org.gpuadvisor.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.gpuadvisor.ranking.LeftOut.Option;

/**
 * What was left out and came nearest, so many as are shown, nearest first; what the lab
 * has comes before all else. Of options that are alike only the nearest is kept, and none
 * like the one that is shown first.
 */
final class NearestOptions {

	/** Written out, since hundreds are compared for every request. */
	private static final Comparator<Option> OWN_AND_NEAREST_FIRST = (one, other) -> {
		if (one.isOwn() != other.isOwn()) {
			return one.isOwn() ? -1 : 1;
		}
		int nearer = Double.compare(one.distance(), other.distance());
		return (nearer != 0) ? nearer : one.candidate().id().compareTo(other.candidate().id());
	};

	private final Optional<Option> first;

	private final int most;

	private final List<Option> options = new ArrayList<>();

	NearestOptions(Optional<Option> first, int most) {
		this.first = first;
		this.most = most;
	}

	List<Option> all() {
		return this.options;
	}

	void add(Option option) {
		int place = this.options.size();
		while (place > 0 && OWN_AND_NEAREST_FIRST.compare(option, this.options.get(place - 1)) < 0) {
			place--;
		}
		if (place == this.most || this.first.filter(option::isLike).isPresent() || isLikeOneBefore(place, option)) {
			return;
		}
		this.options.add(place, option);
		removeAlikeFrom(place + 1, option);
	}

	private boolean isLikeOneBefore(int place, Option option) {
		for (int i = 0; i < place; i++) {
			if (this.options.get(i).isLike(option)) {
				return true;
			}
		}
		return false;
	}

	/** Or the last, where none is alike and there are too many. */
	private void removeAlikeFrom(int from, Option option) {
		for (int i = from; i < this.options.size(); i++) {
			if (this.options.get(i).isLike(option)) {
				this.options.remove(i);
				return;
			}
		}
		if (this.options.size() > this.most) {
			this.options.remove(this.most);
		}
	}

}
