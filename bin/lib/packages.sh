# Shared by bin/setup and bin/setup-tests. Sourced, not run.

say() { printf '%s\n' "$*"; }

# fail WHAT REMEDY
fail() {
    printf 'setup: %s\n       %s\n' "$1" "$2" >&2
    exit 1
}

is_installed() { [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# need_packages "name: why" … installs those that are missing, with the reason for each.
need_packages() {
    local line missing=() as_root=()
    command -v dpkg-query >/dev/null || fail "This is not Debian: dpkg-query is missing." \
        "Install what these Debian packages hold by hand, then look into $0: ${*%%:*}"
    for line in "$@"; do
        if ! is_installed "${line%%:*}"; then
            missing+=("${line%%:*}")
            say "  Debian package $line"
        fi
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "Installing Debian packages needs root, and there is no sudo." \
            "As root: apt-get install --no-install-recommends ${missing[*]}"
        say "  … sudo may ask for your password: apt-get install needs root."
        as_root=(sudo)
    fi
    install_packages "${missing[@]}" && return 0
    say "  … not found in the package lists on this machine; fetching newer lists."
    quietly "${as_root[@]}" apt-get -q update || fail "apt-get could not fetch its package lists: $(log_hint)" \
        "Check the network (or the proxy and the sources of apt), then run $0 again."
    install_packages "${missing[@]}" || fail "apt-get could not install ${missing[*]}: $(log_hint)" \
        "Check the network and the sources of apt, then run $0 again. Nothing is half done."
}

install_packages() {
    quietly "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0 install --no-install-recommends "$@"
}

# need_wheels FILE "what they are for" installs the pinned wheels of a requirements file into .venv, once.
need_wheels() {
    local requirements=$1 mark
    mark=".venv/installed-$(basename "$requirements" .txt)"
    if [ -x .venv/bin/python ] && cmp -s "$requirements" "$mark" && .venv/bin/python -c '' 2>/dev/null; then return 0; fi
    if ! .venv/bin/python -c '' 2>/dev/null; then
        say "  virtual environment .venv"
        # Debian's Python, whatever else is first on PATH: the hashes in the requirements are of its wheels.
        rm -rf .venv
        quietly /usr/bin/python3 -m venv .venv || fail "Python could not make the virtual environment .venv: $(log_hint)" \
            "Look at the log; python3-venv must fit python3."
    fi
    say "  Python wheels of $requirements: $2"
    quietly .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input --retries 2 --timeout 30 --no-deps \
        --only-binary :all: --require-hashes --requirement "$requirements" ||
        fail "pip could not install the wheels of $requirements: $(log_hint)" \
            "Check the network (or pip's index and proxy settings), then run $0 again."
    cp "$requirements" "$mark"
}

log=out/setup.log
quietly() { mkdir -p out && "$@" >>"$log" 2>&1 </dev/null; }
log_hint() { printf 'its last words are in %s.' "$log"; }
