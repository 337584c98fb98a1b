import type { ClientBase } from 'pg'
import { type Acting, authorOf } from '#core/access/actor.ts'
import { Problem } from '#core/problem.ts'
import { nextRevision } from '#core/review_note/next_revision.ts'
import {
  KEPT_REVISIONS,
  MAX_NOTE_CHARACTERS,
  MAX_NOTE_LINES,
  NO_NOTE,
  type NoteChange,
  type SavedNote,
} from '#core/review_note/note_contract.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { periodStart } from '../review_actions/period_start.ts'
import { tellReviews } from '../reviews/tell_reviews.ts'
import { type NoteRow, noteOf } from './note_of.ts'

interface Begun extends NoteRow {
  /** Null where it is forgotten, or was never there. */
  base: string | null
  writer: string
}

/**
 * Saves the note of a review, joined with what others saved since the revision that it was begun from. What is there already is not
 * saved again.
 * @throws Problem `not_found` where there is no such period; `invalid_parameter` where the revision is not there yet; `conflict`
 * where both together are too long: then nothing is saved.
 */
export async function saveNote(acting: Acting, address: string, change: NoteChange, now: Date): Promise<SavedNote> {
  const { workspaceId } = acting
  const saved = await inWorkspace(workspaceId, async (client) => {
    await periodStart(client, workspaceId, address, now)
    await ask(client, 'review_notes/lock', [workspaceId])
    return saveIn(client, acting, address, change)
  })
  if (saved.isNew) await tellReviews(workspaceId)
  return saved.note
}

async function saveIn(
  client: ClientBase,
  { workspaceId, actor }: Acting,
  address: string,
  { text, revision: baseRevision }: NoteChange,
): Promise<{ note: SavedNote; isNew: boolean }> {
  const author = authorOf(actor)
  const [begun] = (await ask<Begun>(client, 'review_notes/begun', [workspaceId, address, baseRevision, author])).rows
  if (!begun) throw new Error('review_notes/begun gives one row')
  const next = nextRevision({
    latest: { revision: begun.revision, text: begun.text, by: begun.made_by },
    base: baseRevision === 0 ? '' : begun.base,
    baseRevision,
    own: { text, by: begun.writer },
  })
  if (next.kind === 'refuse') throw refusal(next.why)
  if (next.kind === 'same') return { note: { ...(begun.revision ? noteOf(begun) : NO_NOTE), joined: 'alone' }, isNew: false }
  const values = [workspaceId, address, begun.revision + 1, next.text, author, KEPT_REVISIONS]
  const [added] = (await ask<NoteRow>(client, 'review_notes/add', values)).rows
  if (!added) throw new Error('review_notes/add gives one row')
  return { note: { ...noteOf(added), joined: next.joined }, isNew: true }
}

const refusal = (why: 'unknown' | 'long'): Problem =>
  why === 'unknown'
    ? new Problem('invalid_parameter', 'revision: there is no such revision yet', { parameter: 'revision' })
    : new Problem(
        'conflict',
        `with what others saved meanwhile it would have more than ${MAX_NOTE_CHARACTERS} characters or ${MAX_NOTE_LINES} lines: shorten it`,
      )
