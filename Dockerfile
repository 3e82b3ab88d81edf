FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
COPY src src
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -DskipTests package && mv target/gpu-advisor-*.jar gpu-advisor.jar

FROM eclipse-temurin:25-jre AS layers
WORKDIR /layers
COPY --from=build /build/gpu-advisor.jar .
RUN java -Djarmode=tools -jar gpu-advisor.jar extract --layers --destination extracted

FROM eclipse-temurin:25-jre
LABEL org.opencontainers.image.title="GPU Advisor" \
      org.opencontainers.image.description="Which NVIDIA GPU a research lab should keep, use for free, buy or rent" \
      org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /app
# One layer each, the one that changes least first.
COPY --from=layers /layers/extracted/dependencies/ ./
COPY --from=layers /layers/extracted/spring-boot-loader/ ./
COPY --from=layers /layers/extracted/snapshot-dependencies/ ./
COPY --from=layers /layers/extracted/application/ ./
USER 10001:10001
EXPOSE 8080
# The image has neither curl nor wget: bash asks for itself.
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 CMD ["bash", "-c", "\
  exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && \
  printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && \
  read -r status <&3 && [[ $status == HTTP/*' 200'* ]]"]
# JAVA_TOOL_OPTIONS adds to these; a -Xmx there replaces the share of the container's memory.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "gpu-advisor.jar"]
