import { readsEvidence } from '#core/alert/is_evaluated_well.ts'
import type { ReadInstant } from '#core/alert/replay.ts'
import type { DriftSeries } from '#core/drift/contract.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { OPEN_DIMENSIONS } from '#core/segment/dimensions.ts'
import { readSeries } from '../drift/read_drift.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { type ActiveVersion, readActiveVersion } from '../policy/read_active_version.ts'
import { readValueNames, type ValueNames } from '../segment/wanted_numbers.ts'
import { type FigureGround, figureGround } from './figure_ground.ts'
import { readBehindAt } from './read_behind_at.ts'
import { readFiguresAt } from './read_figures_at.ts'
import { readHours, readSaidHours } from './read_hours.ts'
import type { RuleOn } from './rule_on.ts'

/** What is behind by more is not caught up on: nobody wants to be told today of what was two days ago. */
const CATCH_UP = 48
const CATCH_UP_MS = CATCH_UP * HOUR_MS

/** What a workspace's rules read since the last time, and what it is told by. */
export interface Ground extends FigureGround {
  active: ActiveVersion
  names: ValueNames
  /** The watched series as they stand now. */
  series: ReadonlyMap<string, DriftSeries>
  instants: ReadonlyMap<string, ReadInstant[]>
  /** As of when series were judged last; null: never. */
  judgedMs: number | null
}

/** Reads what rules that are on have not read yet; writes nothing. */
export async function readGround(workspaceId: number, rules: readonly RuleOn[], now: Date): Promise<Ground> {
  const ground = await readEvidenceOf(workspaceId, rules, now)
  const instants = new Map(ground.instants)
  for (const { id, body, read_through } of rules) {
    const afterMs = read_through?.getTime() ?? Number.NEGATIVE_INFINITY
    const nowMs = now.getTime()
    // A rule that was never read begins with the last instant.
    const most = read_through ? CATCH_UP : 1
    if (body.kind === 'threshold' || body.kind === 'change')
      instants.set(id, await readFiguresAt(ground, body, { afterMs, nowMs, most }))
    if (body.kind === 'data' && body.watches === 'ingestionBehind') instants.set(id, await readBehindAt(workspaceId, body, nowMs))
  }
  return { ...ground, instants }
}

function readEvidenceOf(workspaceId: number, rules: readonly RuleOn[], now: Date): Promise<Ground> {
  return inWorkspace(
    workspaceId,
    async (client) => {
      const active = await readActiveVersion(client, workspaceId)
      const names = await readValueNames(client, workspaceId, OPEN_DIMENSIONS)
      const run = (await ask<{ hour: Date }>(client, 'drift/run', [workspaceId, active.version])).rows[0]
      const judgedMs = run?.hour.getTime() ?? 0
      // A rule that was never read begins with the last hour.
      const from = (rule: RuleOn): number => Math.max(rule.read_through?.getTime() ?? judgedMs - 1, judgedMs - CATCH_UP_MS)
      const due = rules.filter((rule) => readsEvidence(rule.body) && from(rule) < judgedMs)
      const hours =
        due.length === 0 ? [] : await readSaidHours(client, workspaceId, { fromMs: Math.min(...due.map(from)), toMs: judgedMs })
      const series = hours.length === 0 ? [] : await readSeries(client, workspaceId, active.rules.calendar, now)
      const instants = new Map<string, ReadInstant[]>()
      for (const rule of due) {
        const { body } = rule
        if (body.kind !== 'drift' && body.kind !== 'data') continue
        instants.set(
          rule.id,
          readHours(
            body,
            hours.filter(({ atMs }) => atMs > from(rule)),
            names.numberOf,
          ),
        )
      }
      const figures = rules.flatMap(({ body }) => (body.kind === 'threshold' || body.kind === 'change' ? [body.figure] : []))
      const known = {
        ...figureGround({ workspaceId, names, figures: [...new Set(figures)] }),
        active,
        names,
        judgedMs: run?.hour.getTime() ?? null,
      }
      return { ...known, series: new Map(series.map((one) => [one.id, one])), instants }
    },
    'repeatable read, read only',
  )
}
