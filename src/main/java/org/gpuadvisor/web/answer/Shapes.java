package org.gpuadvisor.web.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Lists in the shape of the answer. Without streams: an answer has a hundred lists of a
 * few elements, and streams took a third of the time to shape it.
 */
final class Shapes {

	private Shapes() {
	}

	/** Each element in the answer's shape. */
	static <T, S> List<S> of(List<T> all, Function<T, S> shape) {
		List<S> shapes = new ArrayList<>(all.size());
		for (int i = 0; i < all.size(); i++) {
			shapes.add(shape.apply(all.get(i)));
		}
		return shapes;
	}

}
