package org.gpuadvisor.snapshot;

import java.time.Instant;

import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.stereotype.Component;

/**
 * Has own files and price feeds looked at as often as is set, from the start to the end
 * of the service. {@code @EnableScheduling} would do so too, but looks through every
 * method of the service first.
 */
@Component
class RenewalClock implements SmartLifecycle {

	private final Renewal renewal;

	private final ThreadPoolTaskScheduler scheduler;

	private volatile boolean running;

	RenewalClock(Renewal renewal, ThreadPoolTaskSchedulerBuilder scheduler) {
		this.renewal = renewal;
		this.scheduler = scheduler.build();
	}

	@Override
	public void start() {
		this.scheduler.initialize();
		for (FixedDelayTask look : this.renewal.looks()) {
			this.scheduler.scheduleWithFixedDelay(look.getRunnable(),
					Instant.now().plus(look.getInitialDelayDuration()), look.getIntervalDuration());
		}
		this.running = true;
	}

	@Override
	public void stop() {
		this.scheduler.shutdown();
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
