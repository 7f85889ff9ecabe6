#!/usr/bin/env bash
# Draws the add-in's icons from the .svg files beside this one; needs Chromium. Run it after a change to a drawing.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A canvas, not a screenshot: a window can be smaller than its drawing.
draw() {
  local name=$1 size=$2
  cat > "$work/page.html" <<EOF
<!doctype html><body><script>
const image = new Image($size, $size);
image.onload = () => {
  const canvas = Object.assign(document.createElement('canvas'), { width: $size, height: $size });
  canvas.getContext('2d').drawImage(image, 0, 0, $size, $size);
  document.body.textContent = canvas.toDataURL('image/png');
};
image.src = 'data:image/svg+xml;base64,$(base64 < "$name.svg" | tr -d '\n')';
</script></body>
EOF
  chromium --headless --no-sandbox --disable-gpu --disable-background-networking --user-data-dir="$work/profile" \
    --virtual-time-budget=2000 --dump-dom "file://$work/page.html" 2> /dev/null |
    sed -n 's/.*data:image\/png;base64,\([^<]*\).*/\1/p' | base64 --decode > "$work/icon.png"
  [ -s "$work/icon.png" ] || { echo "Could not draw $name at $size px." >&2; exit 1; }
  mv "$work/icon.png" "$name-$size.png"
}

for size in 16 32 64 80 128; do draw icon "$size"; done
for size in 16 32 80; do draw score "$size"; draw check "$size"; draw freeze "$size"; done
