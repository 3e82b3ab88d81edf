package org.gpuadvisor.ranking;

/** The first example of the README, each time with other hours and another budget. */
public final class DifferentRequests {

	private DifferentRequests() {
	}

	public static String number(int i) {
		return """
				{"workload":{"type":"POSE_ESTIMATION","mode":"TRAINING","model":"resnet-50","batchSize":8,\
				"imageWidth":448,"imageHeight":448,"hoursPerWeek":%d},\
				"hardware":{"os":"LINUX","computer":"DESKTOP","powerSupplyW":750,"freeSlots":2},\
				"budget":{"purchase":%d,"rentPerMonth":%d}}""".formatted(10 + i % 31, 600 + i % 97 * 10, i % 7 * 20);
	}

}
