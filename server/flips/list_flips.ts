import type { FlipMessage } from '#core/live/messages.ts'
import { flipIn } from '#core/recount/flips.ts'
import { type CaseRow, caseRecordOf } from '../counting/case_rows.ts'
import { learnAllNumbers } from '../counting/dimension_numbers.ts'
import { flipMessageOf } from '../counting/flip_message.ts'
import { readActiveVersion } from '../figures/read_active_version.ts'
import { inWorkspace } from '../postgres/in_workspace.ts'
import { sql } from '../postgres/sql.ts'

/** @returns the newest flips, newest first: where the feed on a screen begins. */
export function listFlips(workspaceId: number, limit: number): Promise<FlipMessage[]> {
  return inWorkspace(workspaceId, async (client) => {
    const { version, rules } = await readActiveVersion(client, workspaceId)
    await learnAllNumbers(client, workspaceId)
    const { rows } = await client.query<CaseRow>(sql('conversations/flips'), [workspaceId, version, limit])
    return rows.flatMap((row) => {
      const flip = flipIn(caseRecordOf(row))
      return flip ? [flipMessageOf(workspaceId, flip, rules)] : []
    })
  })
}
