package org.gpuadvisor.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * For each line of advice a lab that should read it and one that should not, as fields of
 * a request. Without a workload both train a pose estimation with a ResNet-50, 20 h a
 * week.
 */
record AdviceCases(String code, String applies, String doesNot) {

	private static final String CASES = """
			MACOS_NO_NVIDIA          | 'hardware':{'os':'MACOS'}  | 'hardware':{'os':'LINUX'}
			METAL                    | 'hardware':{'os':'MACOS','gpus':[{'name':'Apple M2'}]} \
			| 'hardware':{'os':'MACOS','gpus':[{'name':'Radeon Pro 5500M'}]}
			DIRECTML                 | 'hardware':{'os':'WINDOWS','gpus':[{'name':'Intel Arc A770'}]} \
			| 'hardware':{'os':'LINUX','gpus':[{'name':'Intel Arc A770'}]}
			OTHER_VENDOR             | 'hardware':{'os':'LINUX','gpus':[{'name':'AMD Radeon RX 6800'}]} \
			| 'hardware':{'os':'WINDOWS','gpus':[{'name':'AMD Radeon RX 6800'}]}
			LABEL_ON_THE_MAC         | 'hardware':{'os':'MACOS'} \
			| 'hardware':{'os':'MACOS'},'preferences':{'dataMayLeaveSite':false}
			WINDOWS_TENSORFLOW       | 'workload':{'type':'SPEECH','framework':'TENSORFLOW'},'hardware':{'os':'WINDOWS'} \
			| 'workload':{'type':'SPEECH','framework':'TENSORFLOW'},'hardware':{'os':'LINUX'}
			WINDOWS_DOCKER           | 'workload':{'type':'SPEECH'},'hardware':{'os':'WINDOWS'} \
			| 'workload':{'type':'SPEECH','framework':'TENSORFLOW'},'hardware':{'os':'WINDOWS'}
			UBUNTU_RECOMMENDED       | 'hardware':{'os':'WINDOWS'} | 'hardware':{'os':'LINUX'}
			DOCKER_FOR_ADVANCED      | 'hardware':{'os':'LINUX'}   | 'hardware':{'os':'WINDOWS'}
			PYTHON_VERSION           | 'hardware':{}               | 'workload':{'type':'SPEECH'},'hardware':{}
			TENSORFLOW_ENGINE_ENDS   | 'workload':{'type':'POSE_ESTIMATION','framework':'TENSORFLOW'} \
			| 'workload':{'type':'SPEECH','framework':'TENSORFLOW'}
			ANY_CAMERA               | 'hardware':{}               | 'hardware':{'gpus':[{'name':'RTX 3090'}]}
			CPU_IS_SLOW              | 'workload':{'type':'POSE_ESTIMATION','hoursPerWeek':16.8},'hardware':{} \
			| 'workload':{'type':'POSE_ESTIMATION','hoursPerWeek':17},'hardware':{}
			CPU_TOO_SLOW             | 'hardware':{}               | 'hardware':{'gpus':[{'name':'RTX 3090'}]}
			CPU_LESS_SLOW            | 'workload':{'type':'IMAGE_CLASSIFICATION','model':'mobilenet_v2'},'hardware':{} \
			| 'hardware':{}
			CPU_FOR_TESTING          | 'workload':{'type':'POSE_ESTIMATION','model':'hrnet-w32'},'hardware':{} \
			| 'workload':{'type':'POSE_ESTIMATION','model':'hrnet-w32'}
			TRY_FREE_FIRST           | 'hardware':{},'budget':{'rentPerMonth':0},'preferences':{'waitingCostPerHour':5} \
			| 'hardware':{},'preferences':{'options':['BUY']}
			COLAB_SESSIONS           | 'preferences':{'options':['FREE']} | 'preferences':{'dataMayLeaveSite':false}
			COLAB_PAID               | 'preferences':{'options':['RENT'],'providers':['google-colab']} \
			| 'preferences':{'options':['RENT'],'providers':['aws']}
			CLOUD_QUOTA              | 'preferences':{'options':['RENT']} | 'preferences':{'options':['FREE']}
			TPUS                     | 'preferences':{'options':['RENT']} \
			| 'workload':{'type':'POSE_ESTIMATION','mode':'INFERENCE'},'preferences':{'options':['RENT']}
			SPOT_SNAPSHOTS           | 'preferences':{'interruptible':true} | 'preferences':{'interruptible':false}
			DATA_STAYS               | 'preferences':{'dataMayLeaveSite':false} | 'preferences':{'dataMayLeaveSite':true}
			SMALLER_FRAMES_OR_BATCH  | 'hardware':{'gpus':[{'name':'GTX 1050 Ti'}]} \
			| 'hardware':{'gpus':[{'name':'GTX 1080 Ti'}]}
			HALF_PRECISION_GTX_16    | 'workload':{'type':'POSE_ESTIMATION','precision':'AMP'},\
			'hardware':{'gpus':[{'name':'GTX 1660 Ti'}]} \
			| 'workload':{'type':'POSE_ESTIMATION','precision':'FP32'},'hardware':{'gpus':[{'name':'GTX 1660 Ti'}]}
			VIDEOS_SPLIT_OVER_GPUS   | 'preferences':{'maxGpus':2} | 'preferences':{'maxGpus':1}
			COOLING_OF_SEVERAL_CARDS | 'hardware':{'gpus':[{'name':'RTX 3090','count':2}]} \
			| 'hardware':{'gpus':[{'name':'RTX 3090','count':1}]}
			CARD_LENGTH              | 'hardware':{},'preferences':{'options':['BUY']} \
			| 'hardware':{'maxCardLengthMm':300},'preferences':{'options':['BUY']}
			GEFORCE_IN_SERVER_ROOM   | 'hardware':{'location':'SERVER_ROOM'} | 'hardware':{'location':'OFFICE'}
			PREBUILT_MACHINES        | 'preferences':{'options':['BUY']} | 'hardware':{},'preferences':{'options':['BUY']}
			GRANT_ACCESS             | 'budget':{'country':'USA-CA'},'preferences':{'options':['RENT']} \
			| 'budget':{'country':'DEU'},'preferences':{'options':['RENT']}
			GRANT_NAIRR              | 'budget':{'country':'USA'},'preferences':{'options':['RENT']} \
			| 'budget':{'country':'CAN'},'preferences':{'options':['RENT']}
			GRANT_EUROHPC            | 'budget':{'country':'DEU'},'preferences':{'options':['RENT']} \
			| 'budget':{'country':'USA'},'preferences':{'options':['RENT']}
			GRANT_NHR                | 'budget':{'country':'DEU'},'preferences':{'options':['RENT']} \
			| 'budget':{'country':'FRA'},'preferences':{'options':['RENT']}
			GRANT_UK                 | 'budget':{'country':'GBR'},'preferences':{'options':['RENT']} \
			| 'budget':{'country':'IRL'},'preferences':{'options':['RENT']}
			GRANT_CANADA             | 'budget':{'country':'CAN'},'preferences':{'options':['RENT']} \
			| 'budget':{'country':'USA'},'preferences':{'options':['RENT']}
			GRANT_FRANCE             | 'budget':{'country':'FRA'},'preferences':{'options':['RENT']} \
			| 'budget':{'country':'BEL'},'preferences':{'options':['RENT']}
			GRANT_SWITZERLAND        | 'budget':{'country':'CHE'},'preferences':{'options':['RENT']} \
			| 'budget':{'country':'CHE'},'preferences':{'options':['FREE']}
			GRANT_NETHERLANDS        | 'budget':{'country':'NLD'},'preferences':{'options':['RENT']} \
			| 'budget':{'country':'BEL'},'preferences':{'options':['RENT']}
			GRANT_JAPAN              | 'budget':{'country':'JPN'},'preferences':{'options':['RENT']} \
			| 'budget':{'country':'KOR'},'preferences':{'options':['RENT']}
			GRANT_AUSTRALIA          | 'budget':{'country':'AUS'},'preferences':{'options':['RENT']} \
			| 'budget':{'country':'AUT'},'preferences':{'options':['RENT']}
			GRANT_NVIDIA             | 'workload':{'type':'CUSTOM','memoryGb':900} \
			| 'workload':{'type':'CUSTOM','memoryGb':900},'preferences':{'dataMayLeaveSite':false}
			GRANT_CLOUD_CREDITS      | 'preferences':{'options':['RENT']} | 'preferences':{'options':['BUY']}
			GRANTS_BY_COUNTRY        | 'preferences':{'options':['RENT']} \
			| 'budget':{'country':'DEU'},'preferences':{'options':['RENT']}
			""";

	static Stream<AdviceCases> all() {
		return CASES.lines().map((line) -> {
			List<String> cells = List.of(line.split("\\|"));
			return new AdviceCases(cells.get(0).strip(), request(cells.get(1).strip()), request(cells.get(2).strip()));
		});
	}

	/** The whole request. */
	static String request(String fields) {
		String work = fields.contains("'workload'") ? "" : "'workload':{'type':'POSE_ESTIMATION'},";
		return "{" + work + fields + "}";
	}

	@Override
	public String toString() {
		return this.code;
	}

}
