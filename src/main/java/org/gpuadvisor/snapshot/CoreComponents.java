package org.gpuadvisor.snapshot;

import java.util.List;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Looks for the core's components. Where the service was prepared while it was built,
 * they were looked for then, and a start finds their names beside the assembly.
 */
class CoreComponents implements ImportBeanDefinitionRegistrar {

	private static final List<String> CORE = List.of("org.gpuadvisor.table", "org.gpuadvisor.market",
			"org.gpuadvisor.lab", "org.gpuadvisor.ranking");

	/** Names of their classes. */
	static String[] names() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(true);
		return CORE.stream()
			.flatMap((part) -> scanner.findCandidateComponents(part).stream())
			.map(BeanDefinition::getBeanClassName)
			.map(String::valueOf)
			.toArray(String[]::new);
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
		registry.registerBeanDefinition("assembly",
				BeanDefinitionBuilder.rootBeanDefinition(Assembly.class)
					.addConstructorArgValue(names())
					.getBeanDefinition());
	}

}
