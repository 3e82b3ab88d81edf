package org.gpuadvisor.lab.requirement;

/** What a lab can do to get its work done. */
public enum Action {

	/** Go on with the GPU that it has. */
	KEEP,
	/** Use a GPU that a provider lends for nothing. */
	FREE,
	/** Buy a card. */
	BUY,
	/** Rent a machine by the hour. */
	RENT;

	/** Whether the GPU stands with the lab, and not in a cloud. */
	public boolean isPersonal() {
		return this == KEEP || this == BUY;
	}

}
