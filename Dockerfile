FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -q -Dmaven.test.skip=true -pl web -am package \
    && java -Djarmode=tools -jar web/target/folkmoot.jar extract --destination /app

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /srv/folkmoot folkmoot \
    && mkdir -p /srv/folkmoot/data \
    && chown -R folkmoot /srv/folkmoot
COPY --from=build /app /app
# A cache of what a start loads halves the time of each; why the quick compiler only, the launcher says.
RUN mkdir /tmp/rehearsal && cd /tmp/rehearsal \
    && java -XX:AOTMode=record -XX:AOTConfiguration=notes -XX:TieredStopAtLevel=1 -XX:MaxRAMPercentage=60 \
        -Dfile.encoding=UTF-8 -Djava.io.tmpdir=/tmp/rehearsal -Dorg.sqlite.tmpdir=/tmp/rehearsal -jar /app/folkmoot.jar rehearse \
    && java -XX:AOTMode=create -XX:AOTConfiguration=notes -XX:AOTCache=/app/folkmoot.aot -XX:MaxRAMPercentage=60 \
        -Dfile.encoding=UTF-8 -jar /app/folkmoot.jar \
    && rm -rf /tmp/rehearsal
USER folkmoot
WORKDIR /srv/folkmoot
VOLUME /srv/folkmoot/data
EXPOSE 8080
# The image has no curl: bash asks.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200'* ]]"]
ENTRYPOINT ["java", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", \
    "-Djdk.virtualThreadScheduler.parallelism=8", "-Dorg.sqlite.tmpdir=/tmp", \
    "-Xms64m", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-Xlog:aot*=off", "-XX:AOTCache=/app/folkmoot.aot", "-jar", "/app/folkmoot.jar"]
CMD ["serve", "--bind", "0.0.0.0", "--port", "8080"]
