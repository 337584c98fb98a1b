import { Problem } from '#core/problem.ts'
import { NO_NOTE, type Note } from '#core/review_note/note_contract.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { periodStart } from '../review_actions/period_start.ts'
import { type NoteRow, noteOf } from './note_of.ts'

/**
 * @param revision the one to read; the last one where it is left out.
 * @returns the note of a review; an empty one where nobody wrote anything.
 * @throws Problem `not_found` where there is no such period, or no such revision is kept.
 */
export const readNote = (workspaceId: number, address: string, now: Date, revision: number | null = null): Promise<Note> =>
  inWorkspace(workspaceId, async (client) => {
    await periodStart(client, workspaceId, address, now)
    const [row] = (await ask<NoteRow>(client, 'review_notes/read', [workspaceId, address, revision])).rows
    if (row) return noteOf(row)
    if (revision !== null) throw new Problem('not_found', 'no such revision of this note is kept')
    return NO_NOTE
  })
