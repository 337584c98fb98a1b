import type { ClientBase } from 'pg'
import { recountIssue } from '#core/case/recount_issue.ts'
import type { FoldedStint, SupportCase } from '#core/case/types.ts'
import type { CaseRecord } from '#core/recount/types.ts'
import type { IssueChange } from '#core/recount/version_changes.ts'
import type { StintKey } from '#core/stint/types.ts'
import { loadRegions } from './load_regions.ts'

/** Most changes are at the end of an issue; the few others load further, a multiple each time. */
const FIRST_LOOKAHEAD = 8
const LOOKAHEAD_GROWTH = 16

export interface RecountedIssue {
  issue: string
  customer: string
  removedStints: StintKey[]
  stints: FoldedStint[]
  before: CaseRecord[]
  after: SupportCase[]
}

/** Recounts every changed issue, each from as little of its stored past as it takes. */
export async function recountIssues(
  client: ClientBase,
  scope: { workspaceId: number; version: number; windowMs: number },
  issues: ReadonlyMap<string, IssueChange>,
): Promise<RecountedIssue[]> {
  const done: RecountedIssue[] = []
  let open = issues
  for (let lookahead = FIRST_LOOKAHEAD; open.size > 0; lookahead *= LOOKAHEAD_GROWTH) {
    const regions = await loadRegions(client, scope, open, lookahead)
    const unfinished = new Map<string, IssueChange>()
    for (const [issue, change] of open) {
      const loaded = regions.get(issue)
      const recount = loaded && recountIssue(loaded.region, change, scope.windowMs)
      if (!recount) {
        unfinished.set(issue, change)
        continue
      }
      const wasThere = new Set(recount.casesBefore)
      done.push({
        issue,
        customer: change.customer,
        removedStints: change.removed,
        stints: recount.stints,
        before: loaded.records.filter((record) => wasThere.has(record.case)),
        after: recount.casesAfter,
      })
    }
    open = unfinished
  }
  return done
}
