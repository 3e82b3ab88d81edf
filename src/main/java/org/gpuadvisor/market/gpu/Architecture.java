package org.gpuadvisor.market.gpu;

/** NVIDIA's GPU generations, oldest first. */
public enum Architecture {

	KEPLER("Kepler"), MAXWELL("Maxwell"), PASCAL("Pascal"), VOLTA("Volta"), TURING("Turing"), AMPERE("Ampere"),
	ADA_LOVELACE("Ada Lovelace"), HOPPER("Hopper"), BLACKWELL("Blackwell"), BLACKWELL_ULTRA("Blackwell Ultra");

	private final String label;

	Architecture(String label) {
		this.label = label;
	}

	/** As people write it. */
	public String label() {
		return this.label;
	}

}
