# shellcheck shell=bash
# Sourced from the project's folder: the key that signs a stick. Terminals trust it from their first stick on.
# FANAL_SIGNING_KEY names one of the builder's own keys, as gpg --local-user takes it; otherwise a key is made once in
# build/signing, where nothing but this folder's permissions keeps it.
signing_home=$PWD/build/signing
if [ -n "${FANAL_SIGNING_KEY-}" ]; then
    signer=(gpg --batch --local-user "$FANAL_SIGNING_KEY")
    signing_key=$FANAL_SIGNING_KEY
else
    mkdir -p "$signing_home" && chmod 700 "$signing_home"
    signer=(gpg --batch --homedir "$signing_home")
    signing_key=Fanal
fi

make_key_once() {
    if [ -n "${FANAL_SIGNING_KEY-}" ] || "${signer[@]}" --list-secret-keys "$signing_key" >/dev/null 2>&1; then return; fi
    "${signer[@]}" --quiet --passphrase '' --quick-generate-key "$signing_key" ed25519 sign never 2>/dev/null
    cat >&2 <<'END'
stick: a signing key was made in build/signing, without a passphrase.
stick: keep a copy of that folder in a safe place: a terminal installed with this key refuses a stick signed by another,
stick: and "make clean" takes it away. Whoever has it can sign for your terminals.
stick: better: name a key of your own, FANAL_SIGNING_KEY=...
END
}

signed() { # what is read, with its signature
    make_key_once
    "${signer[@]}" --clearsign
    [ -n "${FANAL_SIGNING_KEY-}" ] || gpgconf --homedir "$signing_home" --kill gpg-agent
}

public_key() { # into the file $1, as apt reads it
    "${signer[@]}" --yes --output "$1" --export-options export-minimal --export "$signing_key"
}
