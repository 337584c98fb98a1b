import type { SavedNote } from '#core/review_note/note_contract.ts'

/** @returns what is told once a note is saved. */
export function savedWords(joined: SavedNote['joined']): { tone: 'good' | 'warn'; title: string } {
  if (joined === 'alone') return { tone: 'good', title: 'Saved.' }
  if (joined === 'joined') return { tone: 'good', title: 'Saved, joined with what was saved meanwhile.' }
  return {
    tone: 'warn',
    title: 'Saved. Somebody had changed the same lines: both versions stand in the note, marked. Edit it to choose.',
  }
}
