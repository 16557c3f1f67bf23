FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src src
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -DskipTests package
RUN java -Djarmode=tools -jar target/incontro-*.jar extract --layers --application-filename incontro.jar --destination layers

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --create-home --home-dir /home/incontro --shell /usr/sbin/nologin incontro
WORKDIR /opt/incontro
# From what changes seldom to what changes always, so that an update sends only the last layer.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER 10001
EXPOSE 8080
# The scheduler computes outside of the Java heap: it needs its share of the container's memory.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-jar", "incontro.jar"]
# bash can ask by itself: no other program is needed, and none is in the image.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200 '* || $status == *$' 200\\r' ]]"]
