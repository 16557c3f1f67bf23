# Finds a JDK and compiles what a benchmark needs; sourced by the scripts of this folder.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
built=$root/target/bench

fail() {
    echo "bench/$name: $1" >&2
    exit 2
}

# The default java may be older than the code; any newer JDK beside it will do.
find_jdk() {
    local newest=20 home version
    jdk=
    quiet=()
    for home in /usr/lib/jvm/*/ "${JAVA_HOME:-/nonexistent}/"; do
        [ -x "$home/bin/javac" ] && [ -r "$home/release" ] || continue
        version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
        if [ "${version:-0}" -gt "$newest" ]; then
            newest=$version
            jdk=${home%/}
        fi
    done
    [ -n "$jdk" ] || fail "found no JDK of version 21 or newer in /usr/lib/jvm or JAVA_HOME"
    export JAVA_HOME=$jdk
    [ "$newest" -lt 23 ] || quiet=(--sun-misc-unsafe-memory-access=allow)
}

# the class path of a pom, or of some groups in it: class_path POM FILE [GROUPS]
class_path() {
    [ "$2" -nt "$1" ] && return
    "$root/mvnw" -q -B -ntp -f "$1" dependency:build-classpath -DincludeScope=runtime \
        ${3:+-DincludeGroupIds="$3"} -Dmdep.outputFile="$2" >"$built/log" 2>&1 || { cat "$built/log" >&2; fail "Maven could not fetch what $1 needs"; }
    touch "$2"
}

# compile sources with what they use: compile OUT CLASSPATH SOURCEPATH FOLDER WATCHED...
compile() {
    local out=$1 classpath=$2 sourcepath=$3 folder=$4
    shift 4
    if [ -f "$out/.done" ] && [ -z "$(find "$folder" "$@" -newer "$out/.done" -print -quit)" ]; then
        return
    fi
    rm -rf "$out"
    mkdir -p "$out"
    find "$folder" -name '*.java' >"$out/.sources"
    "$jdk/bin/javac" --release 21 -parameters -proc:none -nowarn -implicit:class -encoding UTF-8 -d "$out" -cp "$classpath" \
        -sourcepath "$sourcepath" "@$out/.sources" >"$built/log" 2>&1 || { cat "$built/log" >&2; fail "does not compile"; }
    touch "$out/.done"
}

build() {
    find_jdk
    mkdir -p "$built"
    class_path "$root/pom.xml" "$built/classpath" com.google.ortools,com.google.protobuf,net.java.dev.jna,org.jspecify
    compile "$built/classes" "$(cat "$built/classpath")" "$root/bench/src/main/java:$root/src/main/java" \
        "$root/bench/src/main/java" "$root/src/main/java/it/incontro/scheduling/solver" \
        "$root/src/main/java/it/incontro/demo/generator"
    classpath=$built/classes:$(cat "$built/classpath")
}

build_peer() {
    class_path "$root/bench/timefold/pom.xml" "$built/peer-classpath"
    compile "$built/peer-classes" "$classpath:$(cat "$built/peer-classpath")" "$root/bench/timefold/src/main/java" \
        "$root/bench/timefold/src/main/java" "$built/classes"
    classpath=$built/peer-classes:$root/bench/timefold/src/main/resources:$(cat "$built/peer-classpath"):$classpath
}

# the whole application, from its sources as they are, and the programs that try it
build_portal() {
    find_jdk
    mkdir -p "$built"
    if [ ! "$built/portal-classpath" -nt "$root/pom.xml" ]; then
        "$root/mvnw" -q -B -ntp -f "$root/pom.xml" dependency:build-classpath -DincludeScope=test \
            -Dmdep.outputFile="$built/portal-classpath" >"$built/log" 2>&1 || { cat "$built/log" >&2; fail "Maven could not fetch what the application needs"; }
    fi
    compile "$built/main-classes" "$(cat "$built/portal-classpath")" "$root/src/main/java" "$root/src/main/java"
    compile "$built/portal-classes" "$built/main-classes:$(cat "$built/portal-classpath")" "$root/bench/src/main/java" \
        "$root/bench/src/main/java/it/incontro/bench/portal" "$built/main-classes"
    classpath=$built/portal-classes:$built/main-classes:$root/src/main/resources:$(cat "$built/portal-classpath")
}

# One at a time, since several benchmarks may be started at once.
with_lock() {
    mkdir -p "$built"
    if command -v flock >/dev/null; then
        exec 9>"$built/lock"
        flock 9
    fi
    "$@"
    exec 9>&-
}
