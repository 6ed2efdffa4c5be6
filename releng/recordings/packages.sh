# What the scripts need of the system. Sourced.

# need_root SCRIPT: ends with a clear line unless this is root.
need_root() {
    if ((EUID != 0)); then
        echo "$1: must run as root: it makes network namespaces, captures packets and installs missing Debian packages" >&2
        exit 77
    fi
}

# need_packages PACKAGE...: installs the Debian packages that are missing (as root), or names them.
need_packages() {
    local package missing=()
    for package in "$@"; do
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2> /dev/null) == installed ]] || missing+=("$package")
    done
    ((${#missing[@]})) || return 0
    if ((EUID != 0)); then
        echo "missing Debian packages: ${missing[*]}; install them: apt-get install --no-install-recommends ${missing[*]}" >&2
        exit 77
    fi
    echo "installing ${missing[*]}" >&2
    # RUNLEVEL=1: services that come with the packages are not started
    RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "${missing[@]}" > /dev/null
}
