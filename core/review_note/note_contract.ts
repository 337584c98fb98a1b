import { z } from 'zod'
import { isStorable, STORABLE } from '../text/storable.ts'

/** Of a note; longer than anybody reads aloud in a standup. */
export const MAX_NOTE_CHARACTERS = 20_000
/** Of a note: of lines that are all alike, comparing takes the cube of so many, and of these a fifth of a second at most. */
export const MAX_NOTE_LINES = 400
/** Of each review; older ones are forgotten. */
export const KEPT_REVISIONS = 500

/** @returns a text as notes have it: lines end by a line feed alone, and the last one says something. */
const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').trimEnd()

/** @returns what is too long of a note; null where nothing is. */
export function tooLong(text: string): string | null {
  const over = text.length - MAX_NOTE_CHARACTERS
  if (over > 0)
    return `A note has at most ${MAX_NOTE_CHARACTERS.toLocaleString('en')} characters: this is ${over.toLocaleString('en')} over.`
  const lines = text.split('\n').length
  return lines > MAX_NOTE_LINES
    ? `A note has at most ${MAX_NOTE_LINES.toLocaleString('en')} lines: these are ${lines.toLocaleString('en')}.`
    : null
}

/** `PUT /api/v1/reviews/{period}/note`. */
export const noteChangeSchema = z.strictObject({
  text: z
    .string()
    .refine(isStorable, STORABLE)
    .transform(tidy)
    .superRefine((text, { addIssue }) => {
      const message = tooLong(text)
      if (message !== null) addIssue({ code: 'custom', message })
    })
    .describe(`Markdown, at most ${MAX_NOTE_CHARACTERS} characters and ${MAX_NOTE_LINES} lines`),
  revision: z.int().min(0).describe('the one that the text was begun from; 0 where there was none'),
})
export type NoteChange = z.infer<typeof noteChangeSchema>

/** `GET /api/v1/reviews/{period}/note`. */
export const noteSchema = z.object({
  text: z.string().describe('Markdown; empty where nobody wrote anything'),
  revision: z.int().describe('from 1; 0 where nobody wrote anything'),
  madeBy: z.string().nullable(),
  madeAt: z.string().nullable().describe('RFC 3339 instant'),
})
export type Note = z.infer<typeof noteSchema>

export const JOINS = ['alone', 'joined', 'both'] as const

/** What `PUT` answers. */
export const savedNoteSchema = noteSchema.extend({
  joined: z
    .enum(JOINS)
    .describe(
      '`alone`: nobody had saved meanwhile; `joined` with what somebody saved meanwhile; `both`: of lines that both changed both versions stand in the text, marked',
    ),
})
export type SavedNote = z.infer<typeof savedNoteSchema>

/** `GET /api/v1/reviews/{period}/note/revisions`. */
export const noteRevisionsSchema = z.object({
  revisions: z.array(noteSchema.omit({ text: true })).describe(`the newest first; the last ${KEPT_REVISIONS} are kept`),
})
export type NoteRevisions = z.infer<typeof noteRevisionsSchema>

export const NO_NOTE: Note = { text: '', revision: 0, madeBy: null, madeAt: null }
