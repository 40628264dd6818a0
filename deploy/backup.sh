#!/bin/sh
# One dated backup in a folder; those older than 30 days go, but never before the new one is there.
set -eu
folder=$1
find "$folder" -maxdepth 1 -name '.unfinished-*' -mmin +720 -exec rm -rf {} +
"$(dirname "$0")/../.venv/bin/portfolio" backup "$folder/trots-$(date +%Y-%m-%d-%H%M%S).tar"
find "$folder" -maxdepth 1 -name 'trots-*.tar' -mtime +30 -delete
