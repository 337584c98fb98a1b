import type { DriftBaseline, LearnedFactor, LearnedSteadiness, Moments } from '#core/drift/baseline.ts'
import type { BaselineAnswer } from '#core/drift/contract.ts'
import { partId } from '#core/drift/ready_baseline.ts'
import type { Handler } from '#core/event/types.ts'
import { OPEN_DIMENSIONS } from '#core/segment/dimensions.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inOrder } from '../platform/postgres/in_order.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import { readValueNames, type ValueNames } from '../segment/wanted_numbers.ts'
import { type BaselineRow, sayFacts } from './baseline_row.ts'
import { readWhyNot } from './read_missing.ts'

/** @returns by what a workspace is judged, or what is missing for it: `GET /api/v1/baseline`. */
export async function readBaseline(workspaceId: number, now: Date): Promise<BaselineAnswer> {
  const { active, facts, body, names } = await inWorkspace(
    workspaceId,
    async (client) => {
      const of = await readActiveVersion(client, workspaceId)
      const values = [workspaceId, of.version]
      const [about, learned] = await inOrder([
        ask<BaselineRow>(client, 'drift/baseline_facts', values),
        ask<{ body: DriftBaseline }>(client, 'drift/baseline', values),
      ])
      const told = await readValueNames(client, workspaceId, OPEN_DIMENSIONS)
      return { active: of, facts: about.rows[0], body: learned.rows[0]?.body, names: told }
    },
    'repeatable read, read only',
  )
  const { calendar } = active.rules
  if (!facts || !body) return { baseline: null, missing: await readWhyNot(workspaceId, active, now) }
  return { baseline: { ...sayFacts(facts, calendar), learnedBy: facts.learned_by, ...sayBody(body, names) }, missing: null }
}

type Told = Omit<
  NonNullable<BaselineAnswer['baseline']>,
  'policyVersion' | 'learnedFrom' | 'learnedTo' | 'learnedAt' | 'learnedBy'
>

function sayBody(body: DriftBaseline, names: ValueNames): Told {
  const steadiness = new Map(body.steadiness.map((one) => [partId(one), one]))
  return {
    windowHours: body.windowHours,
    hazard: body.hazard,
    rhythm: body.rhythm,
    segments: body.factors.map((one) => saySegment(one, steadiness.get(partId(one)), names)),
    unitCosts: eachMoments(body.unitCosts),
    reworkCosts: body.reworkCosts ? eachMoments(body.reworkCosts) : null,
    breakCosts: eachMoments(body.breakCosts),
    brokenAtOnce: { ai: body.brokenAtOnce.ai.share, human: body.brokenAtOnce.human.share },
    costPerAcceptedMicros: body.costPerAcceptedMicros,
  }
}

const eachMoments = ({ ai, human }: Record<Handler, Moments>) => ({ ai: sayMoments(ai), human: sayMoments(human) })

const sayMoments = ({ mean, variance, count }: Moments) => ({
  meanMicros: mean,
  varianceMicros: variance,
  count,
})

const saySegment = (
  { handler, dimension, value, factor }: LearnedFactor,
  steadiness: LearnedSteadiness | undefined,
  names: ValueNames,
): Told['segments'][number] => ({
  handler,
  dimension,
  value: dimension === null ? null : names.valueOf(dimension, value ?? 0),
  factor,
  breaks: steadiness?.breaks ?? 0,
  expectedPerDay: steadiness?.expectedPerDay ?? 0,
  dispersion: steadiness?.dispersion ?? 1,
})
