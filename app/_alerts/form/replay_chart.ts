import type { PreviewAnswer } from '#core/alert/preview_contract.ts'
import type { RuleBodyInput } from '#core/alert/rule_contract.ts'
import { type FigureId, figureOf } from '#core/figures/catalogue.ts'
import { onceIn } from '#core/format/drift.ts'
import { formatValue } from '#core/format/figure.ts'
import { formatMoneyTick } from '#core/format/money.ts'
import type { Release } from '#core/release/contract.ts'
import { EVIDENCE_TICKS } from '../../_drift/evidence_scale.ts'
import { prepareWatchedLine, type WatchedSpan } from '../../_ui/charts/watched_line.ts'
import type { WatchedLineDrawingProps } from '../../_ui/charts/watched_line_drawing.tsx'
import { dayTicks } from '../../_view/day_ticks.ts'

interface ReplayChartInput {
  replay: PreviewAnswer['replay']
  body: RuleBodyInput
  releases: readonly Release[]
  spans: readonly WatchedSpan[]
  currency: string
  timeZone: string
}

export interface ReplayChart {
  /** What is drawn, in words. */
  unit: string
  drawing: Omit<WatchedLineDrawingProps, 'title' | 'description'>
}

const HEIGHT = 200

/** @returns what a rule would have watched, with its limit, what it would have said, and the releases; null where nothing is known. */
export function prepareReplayChart({ replay, body, releases, spans, currency, timeZone }: ReplayChartInput): ReplayChart | null {
  const { points, limit } = replay
  if (points.every(({ value }) => value === null)) return null
  const [fromMs, toMs] = [Date.parse(replay.from), Date.parse(replay.to)]
  const words = wordsOf(body, currency)
  const drawn = prepareWatchedLine(
    {
      points: points.map(({ at, value }) => ({ atMs: Date.parse(at), value })),
      ...{ fromMs, toMs, limit, spans, fixed: words.fixed ?? null },
      releases: releases.map(({ agentVersion, deployedAt }) => ({ atMs: Date.parse(deployedAt), label: agentVersion })),
    },
    HEIGHT,
  )
  const days = dayTicks(fromMs, toMs, timeZone).map((tick) => ({ ...tick, x: drawn.x(tick.atMs) }))
  const limitSaid = limit === null ? '' : `alarm: ${words.limit(limit)}`
  return { unit: words.unit, drawing: { drawn, days, limitSaid, height: HEIGHT, formatTick: words.tick } }
}

interface Words {
  unit: string
  limit: (value: number) => string
  tick: (value: number, step: number) => string
  /** The lines of a scale that is always the same. */
  fixed?: readonly number[]
}

/** Lines of evidence, as the points have it: ln of hours. */
const EVIDENCE = EVIDENCE_TICKS.map(({ hours, label }) => ({ value: Math.log(hours), label }))

/** Of drifts and data the points are the logarithm of the hours in which chance alone would look like this once. */
function wordsOf(body: RuleBodyInput, currency: string): Words {
  if (body.kind === 'drift' || (body.kind === 'data' && body.watches !== 'ingestionBehind')) {
    const say = (value: number): string => onceIn(Math.exp(value))
    const tick = (value: number): string => EVIDENCE.find((line) => line.value === value)?.label ?? ''
    return { unit: 'Chance alone would look like this once in …', limit: say, tick, fixed: EVIDENCE.map(({ value }) => value) }
  }
  if (body.kind === 'data') return { unit: 'Minutes that the oldest event waits', limit: (value) => `${value} min`, tick: String }
  const figure = body.figure
  if (body.kind === 'threshold') return figureWords(figure, currency)
  const say = (value: number): string => `${Number(value.toFixed(1))}%`
  return { unit: `${figureOf(figure).name}, change in per cent`, limit: say, tick: say }
}

function figureWords(figure: FigureId, currency: string): Words {
  const { unit, name } = figureOf(figure)
  const say = (value: number): string => formatValue(unit, value, currency)
  return { unit: name, limit: say, tick: unit === 'money' ? (value, step) => formatMoneyTick(value, currency, step) : say }
}
