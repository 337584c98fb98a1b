const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** @returns the text as it may stand in SVG, between tags and in an attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter)

interface TextLook {
  /** In pixels. */
  size?: number
  /** The name of a colour of ours, without `--`. */
  fill?: string
  weight?: number
  anchor?: 'start' | 'middle' | 'end'
}

/** @returns a line of text whose foot is at `y`. */
export function svgText(x: number, y: number, said: string, look: TextLook = {}): string {
  const { size = 12, fill = 'ink', weight = 400, anchor = 'start' } = look
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="var(--${fill})">${escaped(said)}</text>`
}

/** @returns about how wide a text is, in pixels, where no font can be asked: rather too wide than too narrow. */
export const textWidth = (text: string, size = 12): number => text.length * size * 0.58
