import { Fragment } from 'react'

/** A text with the letters that were found in bold. */
export function Marked({ text, places }: { text: string; places: readonly number[] }) {
  const found = new Set(places)
  const runs: { start: number; letters: string; isFound: boolean }[] = []
  for (let at = 0; at < text.length; at++) {
    const last = runs.at(-1)
    if (last?.isFound === found.has(at)) last.letters += text.charAt(at)
    else runs.push({ start: at, letters: text.charAt(at), isFound: found.has(at) })
  }
  return runs.map(({ start, letters, isFound }) =>
    isFound ? (
      <strong key={start} className="font-semibold">
        {letters}
      </strong>
    ) : (
      <Fragment key={start}>{letters}</Fragment>
    ),
  )
}
