# docker build --build-arg VERSION=0.1.0 --build-arg REVISION=$(git rev-parse HEAD) -t gpu-advisor .
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
COPY src src
ARG REVISION=unknown
# aot, and spring.aot.enabled below: of which parts the service is made is decided here; a start takes 4.0 s of CPU, not 5.3 s
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -Dmaven.test.skip=true -Paot -Dbuild.revision="$REVISION" package \
    && mv target/gpu-advisor-*.jar gpu-advisor.jar \
    && java -Djarmode=tools -jar gpu-advisor.jar extract --layers --destination layers

# What the service runs on and nothing else: the Java modules that it uses, the C library, and bash for the health check.
FROM eclipse-temurin:25-jdk AS runtime
RUN jlink --no-man-pages --no-header-files --compress zip-6 --output /root/runtime/opt/java --add-modules \
    java.base,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.security.jgss,java.sql,java.xml,jdk.jfr,jdk.management,jdk.unsupported
RUN cd /root/runtime && cp -L --parents /bin/bash \
      $(ldd /bin/bash opt/java/bin/java opt/java/lib/*.so opt/java/lib/server/libjvm.so \
        | grep -oE '/[^ ]+ \(' | grep -v /opt/java | tr -d '(' | sort -u) . \
    && mkdir -m 1777 tmp && mkdir etc && echo 'hosts: files dns' > etc/nsswitch.conf

FROM scratch AS service
COPY --from=runtime /root/runtime/ /
WORKDIR /app
# One layer each, the one that changes least first.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./

# The JVM starts the service once, is asked what labs ask, and keeps what it has loaded, linked and found out.
FROM runtime AS trained
COPY --from=service /opt/java/ /opt/java/
COPY --from=service /app/ /app/
COPY src/main/docker/Training.java src/main/resources/examples/ /training/
WORKDIR /app
RUN mv /training/Training.java /root && java /root/Training.java /training \
    /opt/java/bin/java -XX:AOTCacheOutput=gpu-advisor.aot -Dspring.aot.enabled=true -XX:InitialRAMPercentage=45 -XX:MaxRAMPercentage=45 -jar gpu-advisor.jar

FROM service
COPY --from=trained /app/gpu-advisor.aot ./
COPY --from=build /build/target/classes/META-INF/sbom/application.cdx.json ./
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
LABEL org.opencontainers.image.title="GPU Advisor" \
      org.opencontainers.image.description="Which NVIDIA GPU a research lab should keep, use for free, buy or rent" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION"
USER 10001:10001
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 CMD ["bash", "-c", "\
  exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && \
  printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && \
  read -r status <&3 && [[ $status == HTTP/*' 200'* ]]"]
# An institute asks a few times a second and starts often, so the JVM compiles simply: a start takes a third less, a request 1.8 ms
# instead of 0.7. Nor does it compile what was used much when it was trained, before it is used: a start takes 2.0 s of CPU, not
# 2.2 s. Empty, it compiles as it does elsewhere.
ENV JDK_JAVA_OPTIONS="-XX:TieredStopAtLevel=1 -XX:+UnlockDiagnosticVMOptions -XX:-AOTReplayTraining"
# The rest of the container's memory is for code, threads and buffers: about 150 MB whatever the heap.
# JAVA_TOOL_OPTIONS adds to these; a -Xmx there replaces the share.
ENTRYPOINT ["/opt/java/bin/java", "-XX:AOTCache=gpu-advisor.aot", "-Dspring.aot.enabled=true", "-XX:InitialRAMPercentage=45", "-XX:MaxRAMPercentage=45", "-XX:+ExitOnOutOfMemoryError", "-jar", "gpu-advisor.jar"]
