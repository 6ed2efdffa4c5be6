# The list of captures: MANIFEST.tsv beside them (file, what it shows, command). Sourced; sets $captures.
captures=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../bundles/org.wirestrata.tests.golden/captures" && pwd)

# manifest_rows: name, what it shows, file; a row per capture.
manifest_rows() {
    awk -F '\t' -v OFS='\t' '!/^#/ && NF { n = $1; sub(".*/", "", n); sub("[.]pcap(ng)?$", "", n); print n, $2, $1 }' "$captures/MANIFEST.tsv"
}

manifest_names() {
    manifest_rows | cut -f1
}

# manifest_file NAME: the path of that capture; ends when the manifest has none.
manifest_file() {
    local file
    file=$(manifest_rows | awk -F '\t' -v name="$1" '$1 == name { print $3 }')
    if [[ -z $file ]]; then
        echo "no capture called '$1' in $captures/MANIFEST.tsv; record --list shows the names" >&2
        exit 2
    fi
    echo "$captures/$file"
}
