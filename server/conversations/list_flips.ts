import type { FlipMessage } from '#core/live/messages.ts'
import { flipIn } from '#core/recount/flips.ts'
import { readingCases } from '../counting/case_columns.ts'
import { type CaseRow, caseRecordOf } from '../counting/case_rows.ts'
import { flipMessageOf } from '../counting/flip_message.ts'
import { askAnew } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import { learnAllNumbers } from '../segment/dimension_numbers.ts'

/** @returns the newest flips, newest first: where the feed on a screen begins. */
export function listFlips(workspaceId: number, limit: number): Promise<FlipMessage[]> {
  return inWorkspace(workspaceId, async (client) => {
    const { version, rules } = await readActiveVersion(client, workspaceId)
    await learnAllNumbers(client, workspaceId)
    const { rows } = await askAnew<CaseRow>(client, readingCases('conversations/flips'), [workspaceId, version, limit])
    return rows.flatMap((row) => {
      const flip = flipIn(caseRecordOf(row))
      return flip ? [flipMessageOf(workspaceId, flip, rules)] : []
    })
  })
}
