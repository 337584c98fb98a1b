import { writeCursor } from '#core/conversation/cursor.ts'
import { pageOf } from '#core/conversation/page.ts'
import type { FlipsAnswer } from '#core/live/flip_contract.ts'
import type { FlipsQuery } from '#core/live/flips_query.ts'
import { flipIn } from '#core/recount/flips.ts'
import { caseRecordOf } from '../counting/case_rows.ts'
import { flipMessageOf } from '../counting/flip_message.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import { learnAllNumbers } from '../segment/dimension_numbers.ts'
import { flippedOf } from './case_list.ts'
import { placeOfCase, readCases } from './read_cases.ts'

/** @returns one page of the flips that are asked for; the first one is where the feed on a screen begins. */
export function listFlips(workspaceId: number, query: FlipsQuery, now: Date): Promise<FlipsAnswer> {
  return inWorkspace(workspaceId, async (client) => {
    const { version, rules } = await readActiveVersion(client, workspaceId)
    await learnAllNumbers(client, workspaceId)
    const { paging } = query
    const list = flippedOf(query)
    const { reading, total } = await readCases(client, { workspaceId, version, rules }, { list, paging, now })
    const { rows, first, previous, next } = pageOf(reading, paging, total, (row) => placeOfCase(row, list.span))
    return {
      ...{ total, first },
      previousCursor: previous && writeCursor(previous, 'atMs'),
      nextCursor: next && writeCursor(next, 'atMs'),
      flips: rows.flatMap((row) => {
        const flip = flipIn(caseRecordOf(row))
        return flip ? [flipMessageOf(workspaceId, flip, rules)] : []
      }),
    }
  })
}
