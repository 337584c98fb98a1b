/** What a point of a chart says in words: in its tip, to screen readers, and on the way to what it is made of. */
export interface PointReading {
  heading: string
  /** The main one first. */
  lines: readonly { name: string; value: string; colour?: string }[]
  notes: readonly string[]
}

/** @returns a reading in one sentence. */
export function sayReading({ heading, lines, notes }: PointReading): string {
  const values = lines.map(({ name, value }) => `${name} ${value}`).join(', ')
  const said = values === '' ? heading : `${heading}: ${values}`
  return [said, ...notes.map((note) => note.replace(/\.$/, ''))].join('. ')
}
