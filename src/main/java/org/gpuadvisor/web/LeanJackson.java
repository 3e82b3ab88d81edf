package org.gpuadvisor.web;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Gives up the search for serializers that are beans, in all beans at each start: there
 * are none, those of the project stand in {@link JsonConfiguration}.
 */
@Component
class LeanJackson implements BeanDefinitionRegistryPostProcessor {

	private static final String SEARCH = "jsonComponentModule";

	@Override
	public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry beans) {
		if (beans.containsBeanDefinition(SEARCH)) {
			beans.removeBeanDefinition(SEARCH);
		}
	}

}
