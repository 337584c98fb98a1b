import type { Note } from '#core/review_note/note_contract.ts'

/** As the questions under `prisma/sql/review_notes` give it. */
export interface NoteRow {
  revision: number
  text: string
  made_at: Date
  made_by: string
}

/** @returns a row as the API says it. */
export const noteOf = ({ revision, text, made_at, made_by }: NoteRow): Note => ({
  ...{ text, revision },
  madeBy: made_by,
  madeAt: made_at.toISOString(),
})
