# shellcheck shell=bash disable=SC2086  # lists of packages are split on purpose
# What ./run and ./test share: one environment, locked, made once. Sourced with $root
# set to the checkout; nothing runs until a function is called. For bash 3.2 and up,
# since that is what macOS has. A later start only compares and goes on.

venv="${root:?}/.venv"

# What a bare Debian or Ubuntu lacks of what Qt's window and its drawing link to.
qt_packages="libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 \
libfontconfig1 libglib2.0-0 libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 \
libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-shm0 \
libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libwayland-client0 libwayland-cursor0"

# say INDONESIAN ENGLISH: one message to whoever stands at the till.
say() {
    printf '%s\n' "$@" >&2
}

# stop INDONESIAN ENGLISH: what is wrong and the one next step; then give up with 2:
# it could not be done.
stop() {
    say "$@"
    exit 2
}

# prepare NAME: let .venv hold what requirements/NAME.txt locks, unless it does.
prepare() {
    local lock="$root/requirements/$1.txt"
    if [ -x "$venv/bin/python" ] && cmp -s "$lock" "$venv/$1.installed"; then
        return
    fi
    say "Menyiapkan program, sekali saja: mengunduh sekitar 150 MB, beberapa menit…" \
        "Preparing the program, once only: some 150 MB to download, a few minutes…"
    rm -f "$venv/qt.ready"
    if ! [ -x "$venv/bin/python" ] || ! can_install; then
        make_venv
    fi
    install_locked "$lock" || stop \
        "Belum berhasil. Periksa sambungan internet, lalu jalankan lagi." \
        "That failed. Check the internet connection, then run this again."
    cp "$lock" "$venv/$1.installed"
}

# prepare_test: what the tests and benches need, too; test.txt holds every pin of run.txt.
prepare_test() {
    prepare test
    cp "$root/requirements/run.txt" "$venv/run.installed"
}

# find_python: print a Python that is new enough by its own name: what a link such as
# python3 leads to changes with the system, and packages are bound to one version.
find_python() {
    local name
    for name in python3.13 python3.12 python3.11 python3 python; do
        "$name" -c '
import os, sys
print(os.path.realpath(sys.executable)) if sys.version_info >= (3, 11) else sys.exit(1)
' 2>/dev/null && return
    done
    return 1
}

make_venv() {
    local python
    python=$(find_python) || stop_for_python
    if "$python" -c 'import ensurepip' 2>/dev/null; then
        "$python" -m venv --clear "$venv" && return
    fi
    # Debian keeps ensurepip in a package of its own. Any pip or uv will do instead.
    "$python" -m venv --clear --without-pip "$venv" && can_install && return
    local package="${python##*/}-venv"
    apt_install "$package" || stop "Kurang satu paket. Pasang dengan:" \
        "One package is missing. Install it with:" "  sudo apt-get install $package"
    "$python" -m venv --clear "$venv" || exit 1
}

stop_for_python() {
    local step="sudo apt-get install python3 python3-venv"
    [[ $OSTYPE != darwin* ]] || step="brew install python@3.13"
    stop "Perlu Python 3.11 atau lebih baru. Pasang dengan:" \
        "Python 3.11 or newer is needed. Install it with:" "  $step"
}

can_install() {
    command -v uv >/dev/null || find_pip >/dev/null
}

# find_pip: print the Python whose pip can fill .venv: its own, or the system's.
find_pip() {
    local python
    for python in "$venv/bin/python" "$(find_python)"; do
        "$python" -m pip --version >/dev/null 2>&1 && echo "$python" && return
    done
    return 1
}

install_locked() {
    local python
    if command -v uv >/dev/null; then
        uv pip install --python "$venv/bin/python" --require-hashes \
            --compile-bytecode --quiet -r "$1" && return
    fi
    python=$(find_pip) || return 1
    "$python" -m pip --python "$venv/bin/python" --disable-pip-version-check \
        --no-input --quiet install --require-hashes -r "$1"
}

# prepare_qt window|PLATFORM: see that Qt finds its libraries, installing them if we
# may. Only for a window must all be there; for other platforms it may just load.
prepare_qt() {
    [ -e "$venv/qt.ready" ] && return
    local missing="" command="sudo apt-get install $qt_packages"
    if [[ $OSTYPE == linux* ]]; then
        missing=$(missing_libraries)
        if [ -n "$missing" ] && apt_install $qt_packages; then
            missing=$(missing_libraries)
        fi
    fi
    command -v apt-get >/dev/null || command="${missing//$'\n'/ }"
    if [ -n "$missing" ] && [ "$1" = window ] || ! qt_imports; then
        stop "Pustaka sistem untuk layar belum lengkap. Pasang dengan:" \
            "System libraries for the screen are missing. Install them with:" \
            "  $command"
    fi
    [ -n "$missing" ] || touch "$venv/qt.ready"
}

missing_libraries() {
    local qt
    for qt in "$venv"/lib/python3*/site-packages/PySide6/Qt; do
        ldd "$qt"/lib/libQt6{Widgets,Svg,PrintSupport}.so.6 \
            "$qt"/plugins/platforms/libq{offscreen,xcb,wayland}.so
    done 2>/dev/null | awk '/not found/ { print $1 }' | sort -u
}

qt_imports() {
    "$venv/bin/python" -c 'import PySide6.QtWidgets, PySide6.QtSvg' 2>&1 | tail -n 1 >&2
}

# apt_install PACKAGE…: only where that needs no question: as root or by sudo -n.
apt_install() {
    command -v apt-get >/dev/null || return 1
    local become=env
    if [ "$(id -u)" != 0 ]; then
        sudo -n true 2>/dev/null || return 1
        become="sudo -n env"
    fi
    say "Memasang paket sistem, sekali saja…" "Installing system packages, once only…"
    (
        umask 022
        apt="$become DEBIAN_FRONTEND=noninteractive apt-get -qq"
        apt="$apt -o DPkg::Lock::Timeout=120 -o Dpkg::Use-Pty=0"
        $apt update || true
        $apt install --yes --no-install-recommends "$@"
    ) >/dev/null </dev/null
}

# prepare_translations: compile what is newer than its compiled form.
prepare_translations() {
    local source tool
    for source in "$root"/resources/translations/*.ts; do
        if [ -e "$source" ] && ! [ "${source%.ts}.qm" -nt "$source" ]; then
            for tool in "$venv"/lib/python3*/site-packages/PySide6/lrelease; do
                "$tool" -silent "$source" ||
                    say "Terjemahan belum siap: $source" "Not translated: $source"
            done
        fi
    done
}
