package org.gpuadvisor.lab.workload;

/** What work on images has in common. */
final class ImageWork {

	private ImageWork() {
	}

	static SpeedClass speedClass(Job job, VisionSettings settings) {
		if (job.trains()) {
			return SpeedClass.CNN_TRAIN;
		}
		return (settings.batchSize() > 1) ? SpeedClass.CNN_INFER : SpeedClass.CNN_INFER_B1;
	}

}
