package org.gpuadvisor.lab.workload;

/** Width and height of an image in pixels, made smaller in proportion. */
record ImageSize(int width, int height) {

	/** How often the shorter side can go down to the next multiple of {@code grid}. */
	int stepsDownTo(int least, int grid) {
		return Math.max(0, below(grid) - least / grid + 1);
	}

	/** The image after so many steps, from 1. */
	ImageSize after(int steps, int grid) {
		int shorter = (below(grid) - steps + 1) * grid;
		double scale = (double) shorter / Math.min(this.width, this.height);
		return new ImageSize(scaled(this.width, scale, grid), scaled(this.height, scale, grid));
	}

	/**
	 * The largest multiple of the grid, in units of it, that is less than the shorter
	 * side.
	 */
	private int below(int grid) {
		return (Math.min(this.width, this.height) - 1) / grid;
	}

	private static int scaled(int side, double scale, int grid) {
		return (int) Math.round(side * scale / grid) * grid;
	}

}
