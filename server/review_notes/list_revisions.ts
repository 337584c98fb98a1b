import type { NoteRevisions } from '#core/review_note/note_contract.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { periodStart } from '../review_actions/period_start.ts'
import type { NoteRow } from './note_of.ts'

/**
 * @returns who saved the note of a review and when, the newest first.
 * @throws Problem `not_found` where there is no such period.
 */
export const listRevisions = (workspaceId: number, address: string, now: Date): Promise<NoteRevisions> =>
  inWorkspace(workspaceId, async (client) => {
    await periodStart(client, workspaceId, address, now)
    const { rows } = await ask<Omit<NoteRow, 'text'>>(client, 'review_notes/list', [workspaceId, address])
    return {
      revisions: rows.map(({ revision, made_by: madeBy, made_at: at }) => ({ revision, madeBy, madeAt: at.toISOString() })),
    }
  })
