import { diff3Merge } from 'node-diff3'

/** A version of a note, and who wrote it, in words. */
export interface NoteVersion {
  text: string
  by: string
}

export interface MergedNote {
  text: string
  /** Whether lines stand in it twice, since both changed them. */
  isTwofold: boolean
}

/**
 * Joins two versions of a note that were begun from the same one, line by line. What one changed and the other did not is as the one
 * has it; what both added in the same place follows one upon the other; of lines that both changed both versions stay, marked.
 * @param base what both began from; null where nobody knows it any more: then both stay as a whole.
 * @param first what was saved before `second` came.
 */
export function mergeNotes(base: string | null, first: NoteVersion, second: NoteVersion): MergedNote {
  let isTwofold = false
  const regions = diff3Merge(linesOf(first.text), linesOf(base ?? ''), linesOf(second.text), { excludeFalseConflicts: true })
  const lines = regions.flatMap(({ ok, conflict }) => {
    if (!conflict) return ok ?? []
    // A save that was sent twice, since its answer was lost, is in what was saved already.
    if (isPart(conflict.b, conflict.a)) return conflict.a
    if (isPart(conflict.a, conflict.b)) return conflict.b
    // Where nothing was, nothing is in doubt: two paragraphs at the end of a note are what a standup writes.
    if (base !== null && conflict.o.length === 0) return [...conflict.a, ...gap(conflict.a, conflict.b), ...conflict.b]
    isTwofold = true
    return twofold({ lines: conflict.a, by: first.by }, { lines: conflict.b, by: second.by })
  })
  return { text: lines.join('\n').trimEnd(), isTwofold }
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'))

/** @returns whether lines stand in others one below the other; of lines without a word that says nothing. */
const isPart = (lines: readonly string[], others: readonly string[]): boolean =>
  lines.some((line) => line.trim() !== '') &&
  others.some((_, place) => lines.every((line, below) => others[place + below] === line))

/** Without an empty line between them Markdown would make one paragraph of two. */
const gap = (above: readonly string[], below: readonly string[]): string[] =>
  above.at(-1)?.trim() && below[0]?.trim() ? [''] : []

/** Two versions of the same lines, so marked that Markdown shows the marks, whatever is around them. */
function twofold(first: { lines: string[]; by: string }, second: { lines: string[]; by: string }): string[] {
  return [
    ...['', `**Two versions from here. ${plain(first.by)}:**`, ''],
    ...shown(first.lines),
    ...['', `**${plain(second.by)}:**`, ''],
    ...shown(second.lines),
    ...['', '**Both versions end here.**', ''],
  ]
}

const shown = (lines: string[]): string[] =>
  lines.some((line) => line.trim() !== '') ? lines : ['(took these lines out)', ...lines]

/** Who wrote it, with nothing that would end or bend a mark. */
const plain = (name: string): string => name.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/\s+/g, ' ')
