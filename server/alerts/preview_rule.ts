import type { ClientBase } from 'pg'
import { budgetOf } from '#core/alert/budget.ts'
import { describeFigure } from '#core/alert/describe_figure.ts'
import { patternsOf, watchedByData, watchedByDrift } from '#core/alert/drift_series_of.ts'
import type { FigureBody } from '#core/alert/figure_windows.ts'
import { FALSE_ALARM_CHOICES } from '#core/alert/limits.ts'
import type { PreviewAnswer } from '#core/alert/preview_contract.ts'
import { pointsOf } from '#core/alert/preview_points.ts'
import type { Reading } from '#core/alert/reading.ts'
import { type ReadInstant, replay } from '#core/alert/replay.ts'
import { readingsToReplay } from '#core/alert/replay_length.ts'
import type { RuleBody } from '#core/alert/rule_contract.ts'
import { seriesOfId } from '#core/alert/series_of_id.ts'
import { timingOf } from '#core/alert/step_rule.ts'
import type { DriftBaseline } from '#core/drift/baseline.ts'
import { onceInHours } from '#core/drift/judge.ts'
import { onceIn, seriesName } from '#core/format/drift.ts'
import { OPEN_DIMENSIONS } from '#core/segment/dimensions.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import { readValueNames, type ValueNames } from '../segment/wanted_numbers.ts'
import { aboutName } from './describe_reading.ts'
import { figureGround } from './figure_ground.ts'
import { readFiguresAt } from './read_figures_at.ts'
import { readHours, readSaidHoursOf } from './read_hours.ts'

const REPLAYED_MS = 90 * 86_400_000
const NO_BASELINE = 'What is normal is not known yet: it is learned from four weeks of history.'
const NOTHING_KEPT = 'Nothing was judged yet: the replay grows from hour to hour.'
const TOO_FEW = 'There were too few cases in every window.'
const NO_SIZE = 'How soon this is found cannot be foretold.'

const NOT_KEPT = 'What was said of it before is not kept, so there is nothing to replay.'

type EvidenceBody = Extract<RuleBody, { kind: 'drift' | 'data' }>

/** @returns what a rule promises on a workspace's own data, and what it would have said: `POST /api/v1/rules/preview`. */
export function previewRule(workspaceId: number, body: RuleBody, now: Date): Promise<PreviewAnswer> {
  if (body.kind === 'threshold' || body.kind === 'change') return previewFigure(workspaceId, body, now)
  return inWorkspace(workspaceId, (client) => preview(client, workspaceId, body, now), 'repeatable read, read only')
}

async function previewFigure(workspaceId: number, body: FigureBody, now: Date): Promise<PreviewAnswer> {
  const { active, names } = await inWorkspace(workspaceId, async (client) => ({
    active: await readActiveVersion(client, workspaceId),
    names: await readValueNames(client, workspaceId, OPEN_DIMENSIONS),
  }))
  const values = body.each === null ? 1 : (body.filters[body.each]?.length ?? names.countOf(body.each))
  const nowMs = now.getTime()
  const most = readingsToReplay(body, { values, nowMs, acceptanceMs: active.rules.windowMs })
  const ground = figureGround({ workspaceId, names, figures: [body.figure] })
  const instants = await readFiguresAt(ground, body, { afterMs: Number.NEGATIVE_INFINITY, nowMs, most })
  const { currency } = active.rules.policy
  const told = tellReplay(body, instants, now, {
    names,
    knowsMore: true,
    headlineOf: (reading) => describeFigure(body, reading, aboutName(body, reading.about, names), currency).headline,
  })
  const isNothing = instants.every(({ readings }) => readings.every(({ says }) => says === 'nothing'))
  const missing = body.basis === 'nowcast' ? NOT_KEPT : isNothing ? TOO_FEW : null
  return { budget: null, budgets: [], missing, alertsAtMost: Math.max(1, instants.at(-1)?.readings.length ?? 0), ...told }
}

interface Telling {
  names: ValueNames
  knowsMore: boolean
  headlineOf: (reading: Reading) => string
}

/** Runs what was read through the machine of production. */
function tellReplay(body: RuleBody, instants: readonly ReadInstant[], now: Date, { names, knowsMore, headlineOf }: Telling) {
  const { alerts, standing } = replay(instants, timingOf(body, null))
  const said = (ms: number): string => new Date(ms).toISOString()
  return {
    standing,
    replay: {
      from: said(instants[0]?.atMs ?? now.getTime()),
      to: said(instants.at(-1)?.atMs ?? now.getTime()),
      knowsMore,
      ...pointsOf(instants),
      alerts: alerts.map(({ about, openedMs, firedMs, endedMs, reading }) => ({
        about: aboutName(body, about, names),
        openedAt: said(openedMs),
        firedAt: firedMs === null ? null : said(firedMs),
        endedAt: endedMs === null ? null : said(endedMs),
        headline: headlineOf(reading),
      })),
    },
  }
}

async function preview(client: ClientBase, workspaceId: number, body: EvidenceBody, now: Date): Promise<PreviewAnswer> {
  const { version } = await readActiveVersion(client, workspaceId)
  const names = await readValueNames(client, workspaceId, OPEN_DIMENSIONS)
  const fromMs = now.getTime() - REPLAYED_MS
  const hours = await readSaidHoursOf(client, workspaceId, { fromMs, toMs: now.getTime(), like: patternsOf(body) })
  const [baseline] = (await ask<{ body: DriftBaseline }>(client, 'drift/baseline', [workspaceId, version])).rows
  const instants = readHours(body, hours, names.numberOf)
  const known =
    hours
      .at(-1)
      ?.series.filter(({ state }) => state !== 'too early')
      .map(({ series }) => series) ?? []
  const watched = body.kind === 'drift' ? watchedByDrift(body, known, names.numberOf) : watchedByData(body, known)
  const { falseAlarmsAMonth } = body
  const promised = {
    falseAlarmsAMonth,
    direction: body.kind === 'drift' ? body.direction : 'worse',
    isEach: body.each !== null,
  } as const
  const series = watched.flatMap((one) => one.series)
  const budgetAt = (aMonth: number) =>
    baseline ? budgetOf(baseline.body, series, { ...promised, falseAlarmsAMonth: aMonth }) : null
  const budget = budgetAt(falseAlarmsAMonth)
  return {
    budget,
    budgets: budget ? FALSE_ALARM_CHOICES.flatMap((aMonth) => budgetAt(aMonth) ?? []) : [],
    missing:
      body.kind === 'data' && body.watches === 'ingestionBehind'
        ? NOT_KEPT
        : missingOf({ baseline, budget, hours: hours.length }),
    alertsAtMost: Math.max(1, watched.length),
    ...tellReplay(body, instants, now, {
      names,
      knowsMore: hours.some(({ isLate }) => isLate),
      headlineOf: (reading) => headlineOf(reading, names),
    }),
  }
}

function missingOf({ baseline, budget, hours }: { baseline: unknown; budget: unknown; hours: number }): string | null {
  if (!baseline) return NO_BASELINE
  if (hours === 0) return NOTHING_KEPT
  return budget === null ? NO_SIZE : null
}

/** How the series stood then is not kept, so it is told by its evidence alone. */
function headlineOf({ series, value }: Reading, names: ValueNames): string {
  const name = series === null ? null : seriesOfId(series)
  if (!name || value === null) return 'There was nothing to judge by.'
  const told = name.dimension === null || name.value === null ? null : names.valueOf(name.dimension, name.value)
  return `${seriesName({ ...name, value: told })}: chance alone looks like this ${onceIn(onceInHours(value))}.`
}
