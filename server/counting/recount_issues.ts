import type { ClientBase } from 'pg'
import type { StintChange } from '#core/case/recount_issue.ts'
import { recountParts } from '#core/case/recount_parts.ts'
import { splitChange } from '#core/case/split_change.ts'
import type { FoldedStint, SupportCase } from '#core/case/types.ts'
import type { CaseRecord } from '#core/recount/types.ts'
import type { IssueChange } from '#core/recount/version_changes.ts'
import type { StintKey } from '#core/stint/types.ts'
import { type LoadedRegion, loadRegions } from './load_regions.ts'

/** Most changes are at the end of an issue; the few others load further, a multiple each time. */
const FIRST_LOOKAHEAD = 8
const LOOKAHEAD_GROWTH = 16
/** Changes of an issue that are further apart are recounted without what lies between, however much that is. */
const FAR_APART_MS = 3_600_000

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
  let open = [...issues].map(([issue, change]) => ({ issue, change, parts: splitChange(change, FAR_APART_MS) }))
  for (let lookahead = FIRST_LOOKAHEAD; open.length > 0; lookahead *= LOOKAHEAD_GROWTH) {
    const wanted = open.flatMap(({ issue, parts }) => parts.map((change) => ({ issue, change })))
    const loaded = (await loadRegions(client, scope, wanted, lookahead)).values()
    const unfinished: typeof open = []
    for (const one of open) {
      const regions = one.parts.map(() => loaded.next().value as LoadedRegion)
      const recounted = recount(one, regions, scope.windowMs)
      if (recounted) done.push(recounted)
      else unfinished.push({ ...one, parts: [one.change] })
    }
    open = unfinished
  }
  return done
}

function recount(
  { issue, change, parts }: { issue: string; change: IssueChange; parts: readonly StintChange[] },
  regions: readonly LoadedRegion[],
  windowMs: number,
): RecountedIssue | null {
  const changed = parts.map((part, place) => ({ change: part, region: (regions[place] as LoadedRegion).region }))
  const result = recountParts(changed, windowMs)
  if (!result) return null
  const records = new Map(regions.flatMap((loaded) => loaded.records.map((record) => [record.case, record])))
  return {
    issue,
    customer: change.customer,
    removedStints: change.removed,
    stints: result.stints,
    before: result.casesBefore.map((known) => records.get(known) as CaseRecord),
    after: result.casesAfter,
  }
}
