package org.gpuadvisor.web.openapi;

import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.type.MethodMetadata;
import org.springframework.stereotype.Component;

/**
 * Leaves what makes the OpenAPI document and its page until somebody asks for them, since
 * no recommendation needs it.
 */
@Component
class DocumentOnDemand implements BeanFactoryPostProcessor {

	private static final String OWN = DocumentOnDemand.class.getPackageName() + ".";

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		for (String name : beans.getBeanDefinitionNames()) {
			if (beans.getBeanDefinition(name) instanceof AnnotatedBeanDefinition bean && isOfDocument(bean)) {
				bean.setLazyInit(true);
			}
		}
	}

	private static boolean isOfDocument(AnnotatedBeanDefinition bean) {
		MethodMetadata factory = bean.getFactoryMethodMetadata();
		String from = (factory != null) ? factory.getDeclaringClassName() : bean.getMetadata().getClassName();
		return from.startsWith("org.springdoc.") || from.startsWith(OWN);
	}

}
