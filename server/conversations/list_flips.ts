import type { FlipsQuery } from '#core/live/flips_query.ts'
import type { FlipMessage } from '#core/live/messages.ts'
import { flipIn } from '#core/recount/flips.ts'
import type { Dimension } from '#core/segment/dimensions.ts'
import { readingCases } from '../counting/case_columns.ts'
import { type CaseRow, caseRecordOf } from '../counting/case_rows.ts'
import { flipMessageOf } from '../counting/flip_message.ts'
import { askAnew } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import { learnAllNumbers } from '../segment/dimension_numbers.ts'
import { readValueNames, wantedOfAll } from '../segment/wanted_numbers.ts'

/** @returns the newest flips of those asked for, newest first: where the feed on a screen begins. */
export function listFlips(workspaceId: number, { fromMs, toMs, filters, limit }: FlipsQuery): Promise<FlipMessage[]> {
  return inWorkspace(workspaceId, async (client) => {
    const { version, rules } = await readActiveVersion(client, workspaceId)
    await learnAllNumbers(client, workspaceId)
    const names = await readValueNames(client, workspaceId, Object.keys(filters) as Dimension[])
    const { rows } = await askAnew<CaseRow>(client, readingCases('conversations/flips', { wanted: 6 }), [
      workspaceId,
      version,
      fromMs,
      toMs,
      limit,
      ...wantedOfAll(filters, names),
    ])
    return rows.flatMap((row) => {
      const flip = flipIn(caseRecordOf(row))
      return flip ? [flipMessageOf(workspaceId, flip, rules)] : []
    })
  })
}
