#!/bin/sh
# Installs Fanal from this stick, without a network. Run again it upgrades, or mends what was interrupted.
#
#   sudo sh install.sh                        Fanal as this machine's only screen, from its next start on
#   sudo sh install.sh --x11                  the same, by X11 even where the machine could do without
#   sudo sh install.sh --no-kiosk             only the program, in a window: the machine stays what it is
#   sudo sh install.sh --update-source URL    and later updates from a web server that holds a copy of this stick
#
# It says each thing in French and in English. Only this stick is read: the machine's own package sources and apt's
# settings stay as they are, and apt itself checks the signature of the stick and each file it takes from it.
# Ends with 0 when all is well, 1 when something is wrong, 2 when it was called wrongly.
set -eu

needed_megabytes=2000 # while it installs: the packages unpacked, and what dpkg keeps of them meanwhile
work=/run/fanal-install
stick=$(cd "$(dirname "$0")" && pwd -P)
known_key=/usr/share/keyrings/fanal.gpg
site=/etc/fanal/site.toml
wrong=

say() { # FRENCH ENGLISH
    printf '%s\n' "$1" "$2"
}

stop() { # FRENCH ENGLISH
    say "$@" >&2
    exit 1
}

stop_with_log() { # FRENCH ENGLISH, after the last words of apt
    tail -n 12 "$work/log" >&2
    stop "$1 Le détail : $work/log" "$2 The whole: $work/log"
}

read_options() {
    kiosk=yes session='' update_source=''
    while [ $# -gt 0 ]; do
        case $1 in
            --no-kiosk) kiosk='' ;;
            --x11) session=--x11 ;;
            --update-source)
                [ $# -gt 1 ] || misused "$1"
                update_source=${2%/}
                case $update_source in
                    *[[:space:]]*) misused "$2" ;;
                    http://?* | https://?* | file:/?*) ;;
                    *) misused "$2" ;;
                esac
                shift
                ;;
            --help | -h)
                sed -n '2,/^[^#]/ s/^# \{0,1\}//p' "$0"
                exit 0
                ;;
            *) misused "$1" ;;
        esac
        shift
    done
}

misused() { # WORD
    say "« $1 » n’est pas compris : voir  sh install.sh --help" "\"$1\" is not understood: see  sh install.sh --help" >&2
    exit 2
}

of_release() { # KEY of os-release, empty where there is none
    # shellcheck source=/dev/null
    (. "${FANAL_OS_RELEASE:-/etc/os-release}" && eval "printf %s \"\${$1-}\"") 2>/dev/null || true
}

look_at_the_machine() {
    codename=$(of_release VERSION_CODENAME)
    case $(of_release ID)-$codename in
        debian-bookworm | debian-trixie | ubuntu-noble) ;;
        *) stop "Cette machine est « $(of_release PRETTY_NAME) ». Fanal s’installe sur Debian 12, Debian 13 ou Ubuntu 24.04." \
            "This machine is \"$(of_release PRETTY_NAME)\". Fanal installs on Debian 12, Debian 13 or Ubuntu 24.04." ;;
    esac
    [ "$(dpkg --print-architecture)" = amd64 ] ||
        stop "Ce système n’est pas en 64 bits : installez d’abord la version 64 bits (amd64) de Debian." \
            "This system is not a 64-bit one: install the 64-bit version (amd64) of Debian first."
    in_release=$stick/repo/dists/$codename/InRelease
    if [ ! -f "$in_release" ] || [ ! -f "$stick/fanal.gpg" ]; then
        stop "Cette clé n’a rien pour ce système, ou n’est pas entière : copiez-la de nouveau." \
            "This stick has nothing for this system, or is not whole: copy it again."
    fi
    free=$(df -Pm /usr | awk 'END { print $4 }')
    [ "$free" -ge $needed_megabytes ] ||
        stop "Il reste $free Mo sur le disque : libérez-en $needed_megabytes." "$free MB are free on the disk: make $needed_megabytes free."
    made=$(sed -n 's/^Date: //p' "$in_release")
    # A clock that stands before the signature would make apt refuse it, in words that tell nobody why.
    [ "$(date +%s)" -ge "$(date -d "$made" +%s)" ] ||
        stop "L’horloge de la machine retarde ($(date +%F)) : mettez-la à l’heure, par exemple  sudo date -s '$made'" \
            "The clock of this machine is behind ($(date +%F)): set it, for example  sudo date -s '$made'"
    [ "$(id -u)" -eq 0 ] ||
        stop "Il faut les droits d’administration :  sudo sh install.sh" "This needs the administrator's rights:  sudo sh install.sh"
}

# apt with nothing but this stick, and with nothing of the machine's own lists, caches, sources and settings. The stick
# is read by the name of a link, whatever it is called where it was mounted; as root, for a desktop mounts it for one
# user alone. Nothing is asked, edited settings stay, nothing is taken away to make room.
set_apart() {
    rm -rf "$work"
    mkdir -p "$work/lists/partial" "$work/cache/archives/partial"
    ln -s "$stick" "$work/stick"
    cp "$stick/fanal.gpg" "$work/fanal.gpg"
    trusted=$work/fanal.gpg
    [ ! -e "$known_key" ] || trusted=$known_key
    echo "deb [arch=amd64 signed-by=$trusted] file:$work/stick/repo $codename main" >"$work/sources.list"
    cat >"$work/apt.conf" <<END
Dir::Etc::Main "/dev/null";
Dir::Etc::Parts "/dev/null";
Dir::Etc::SourceList "$work/sources.list";
Dir::Etc::SourceParts "/dev/null";
Dir::Etc::Preferences "/dev/null";
Dir::Etc::PreferencesParts "/dev/null";
Dir::State::Lists "$work/lists";
Dir::Cache "$work/cache";
Acquire::Languages "none";
APT::Sandbox::User "root";
APT::Update::Error-Mode "any";
APT::Install-Recommends "false";
APT::Get::Assume-Yes "true";
APT::Get::Remove "false";
DPkg::Lock::Timeout "300";
DPkg::Use-Pty "false";
DPkg::Options { "--force-confdef"; "--force-confold"; };
END
    export APT_CONFIG="$work/apt.conf" DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 LC_ALL=C.UTF-8
}

check_the_stick() {
    say "La clé est vérifiée…" "Checking the stick..."
    apt-get -q update >"$work/log" 2>&1 && return
    if [ $trusted = $known_key ] && ! cmp -s $known_key "$work/fanal.gpg"; then
        stop "Cette clé est signée par quelqu’un d’autre que la précédente : rien n’est installé. Si vous savez pourquoi :  sudo rm $known_key  puis recommencez." \
            "This stick is signed by somebody else than the one before: nothing was installed. If you know why:  sudo rm $known_key  and again."
    fi
    refuse_the_stick
}

refuse_the_stick() {
    grep -E '^(E|Err|W):' "$work/log" >&2 || true
    stop "La clé est abîmée ou a été modifiée : rien n’est installé. Copiez-la de nouveau." \
        "The stick is damaged or was changed: nothing was installed. Copy it again."
}

version_here() { # of fanal, empty when it is not installed
    dpkg-query -W -f '${db:Status-Status} ${Version}' fanal 2>/dev/null | sed -n 's/^installed //p'
}

install_packages() {
    ours=$(apt-cache madison fanal | awk '{ print $3; exit }')
    theirs=$(version_here)
    if [ -n "$theirs" ] && dpkg --compare-versions "$theirs" gt "$ours"; then
        stop "Cette machine a déjà Fanal $theirs, plus récent que la clé ($ours) : rien n’est changé." \
            "This machine already has Fanal $theirs, newer than the stick ($ours): nothing was changed."
    fi
    packages=fanal
    if [ -n "$kiosk" ] || dpkg-query -W -f '${db:Status-Status}' fanal-kiosk 2>/dev/null | grep -qx installed; then
        packages="fanal fanal-kiosk"
    fi
    say "Fanal $ours s’installe. Cela peut durer dix minutes sur un vieux disque." \
        "Installing Fanal $ours. On an old disk this can take ten minutes."
    # An installation that was cut short: what dpkg cannot finish alone, apt does from the stick. In a step of its own,
    # for apt stumbles when it is to mend and to install anew at once ("No file name for").
    {
        dpkg --force-confdef --force-confold --configure -a || true
        apt-get -q --fix-broken install </dev/null || true
    } >>"$work/log" 2>&1
    # shellcheck disable=SC2086 # names are words
    {
        apt-get -q --reinstall -o APT::Status-Fd=3 install $packages 3>&1 >>"$work/log" 2>&1 </dev/null ||
            echo failed >"$work/failed"
    } | awk -F: '/^pmstatus/ && int($3 / 20) > told { told = int($3 / 20); print "  " told * 20 " %"; fflush() }'
    [ -e "$work/failed" ] || return 0
    if grep -qE 'Failed to fetch|Hash Sum mismatch|unexpected size' "$work/log"; then
        refuse_the_stick
    fi
    stop_with_log "L’installation s’est arrêtée. Recommencez ; si cela se répète, refaites la clé avec des paquets plus récents." \
        "The installation stopped. Run it again; if that repeats, make the stick anew with newer packages."
}

keep_the_key() {
    [ -e $known_key ] || install -D -m 644 "$work/fanal.gpg" $known_key
    [ -n "$update_source" ] || return 0
    cat >/etc/apt/sources.list.d/fanal.sources <<END
Types: deb
URIs: ${update_source%/repo}/repo
Suites: $codename
Components: main
Architectures: amd64
Signed-By: $known_key
END
}

apart_fanal() { # fanal as nobody in particular: it leaves nothing in anybody's home
    (cd "$work" && HOME=$work XDG_STATE_HOME=$work XDG_CACHE_HOME=$work XDG_CONFIG_HOME=$work fanal "$@")
}

# The site.toml beside this file, when a line of it says something; once, so that what is written on the machine later
# stays until the stick's own changes. Editors of other systems leave a mark at its beginning and at each line's end.
import_the_site() {
    [ -f "$stick/site.toml" ] || return 0
    sed -e '1s/^\xEF\xBB\xBF//' -e 's/\r$//' "$stick/site.toml" >"$work/site.toml"
    grep -qvE '^[[:space:]]*(#|$)' "$work/site.toml" || return 0
    ! cmp -s "$work/site.toml" $site.stick || return 0
    checked=0
    apart_fanal doctor --site site.toml >/dev/null 2>"$work/site.log" || checked=$?
    if [ $checked -gt 1 ]; then # 1 is about the machine, 2 about the file
        cat "$work/site.log" >&2
        say "site.toml n’est pas repris de la clé : corrigez-y cette ligne et recommencez." \
            "site.toml was not taken from the stick: mend that line there and run this again." >&2
        wrong=yes
        return 0
    fi
    cmp -s "$work/site.toml" $site || [ ! -e $site ] || cp -p $site $site.before
    for file in "$site" "$site.stick"; do
        install -D -m 644 "$work/site.toml" "$file.new"
        mv "$file.new" "$file"
    done
    say "site.toml est repris de la clé ; l’ancien est $site.before." "site.toml was taken from the stick; the former one is $site.before."
}

# From the next start on: now it would take the screen from under whoever installs, and there is a printer to name and a
# visit to try first. What was chosen for this machine before stays chosen.
enable_the_kiosk() {
    [ -n "$kiosk" ] || return 0
    [ ! -e /etc/systemd/system/fanal-kiosk.service.d/x11.conf ] || session=--x11
    # shellcheck disable=SC2086 # nothing when it is empty
    fanal-kiosk enable --later $session ||
        stop "Fanal est installé, mais l’écran n’a pas pu lui être confié : voir plus haut." \
            "Fanal is installed, but the screen could not be given to it: see above."
}

conclude() {
    if [ -n "$kiosk" ]; then
        fanal-kiosk doctor || wrong=yes
    else
        apart_fanal doctor || wrong=yes
    fi
    rm -rf "$work"
    [ -z "$wrong" ] ||
        stop "Fanal est installé, mais il reste à corriger ce qui est dit plus haut." \
            "Fanal is installed, but what is said above must be mended."
    if [ -n "$kiosk" ]; then
        say "Prêt : redémarrez cette machine." "Ready: restart this machine."
    else
        say "Prêt : Fanal est dans le menu des programmes." "Ready: Fanal is in the menu of programs."
    fi
}

read_options "$@"
look_at_the_machine
set_apart
check_the_stick
install_packages
keep_the_key
import_the_site
enable_the_kiosk
conclude
