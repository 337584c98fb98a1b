import { mergeNotes, type NoteVersion } from './merge_notes.ts'
import { type SavedNote, tooLong } from './note_contract.ts'

interface Saving {
  /** The last revision; nothing where there is none. */
  latest: NoteVersion & { revision: number }
  /** What the text was begun from, and its number; null where it is kept no more. */
  base: string | null
  baseRevision: number
  /** What is to be saved. */
  own: NoteVersion
}

export type NextRevision =
  | { kind: 'same' }
  | { kind: 'write'; text: string; joined: SavedNote['joined'] }
  /** That there is no such revision to begin from, or that together it is too long: nothing is written, so nothing is lost. */
  | { kind: 'refuse'; why: 'unknown' | 'long' }

/** @returns what a save comes to; a save that was sent twice comes to nothing the second time. */
export function nextRevision({ latest, base, baseRevision, own }: Saving): NextRevision {
  if (baseRevision > latest.revision) return { kind: 'refuse', why: 'unknown' }
  if (own.text === latest.text) return { kind: 'same' }
  if (baseRevision === latest.revision) return { kind: 'write', text: own.text, joined: 'alone' }
  const { text, isTwofold } = mergeNotes(base, latest, own)
  if (tooLong(text) !== null) return { kind: 'refuse', why: 'long' }
  return text === latest.text ? { kind: 'same' } : { kind: 'write', text, joined: isTwofold ? 'both' : 'joined' }
}
