package org.gpuadvisor.web;

import java.util.List;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.stereotype.Component;

/**
 * Gives up what Spring looks for in all beans at each start and does not find here:
 * serializers that are beans, for those of the project stand in
 * {@link JsonConfiguration}, and methods that listen to events, which alone took 0.09 s.
 */
@Component
class LeanStart implements BeanDefinitionRegistryPostProcessor {

	private static final List<String> SEARCHES = List.of("jsonComponentModule",
			AnnotationConfigUtils.EVENT_LISTENER_PROCESSOR_BEAN_NAME);

	@Override
	public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry beans) {
		SEARCHES.stream().filter(beans::containsBeanDefinition).forEach(beans::removeBeanDefinition);
	}

}
