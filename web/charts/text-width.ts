/** About how wide a text is drawn: a Chinese character is a square, anything else somewhat more than half of one. */
export function textWidth(text: string, size: number): number {
  let squares = 0;
  for (const character of text) squares += character > '\u2e7f' ? 1 : 0.6;
  return squares * size;
}

/** As much of a text as has room, with an ellipsis where it was cut. */
export function fitting(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, size) > room) break;
    kept += character;
  }
  return `${kept}…`;
}
