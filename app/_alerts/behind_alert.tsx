import type { RuleBody } from '#core/alert/rule_contract.ts'
import type { DriftSeries } from '#core/drift/contract.ts'
import { Problem } from '#core/problem.ts'
import type { Release } from '#core/release/contract.ts'
import { readDrift } from '#server/drift/read_drift.ts'
import { readDriftSeries } from '#server/drift/read_drift_series.ts'
import { CameBack } from '../_drift/came_back.tsx'
import type { PageAccess } from '../_http/decide_page_access.ts'
import { askedOf, foremostDimension } from '../_moved/asked_of.ts'
import { MovedSection } from '../_moved/moved_section.tsx'
import { Card } from '../_ui/card.tsx'
import { AlertSeries } from './alert_series.tsx'
import { BehindFigure } from './behind_figure.tsx'

interface BehindAlertProps {
  access: PageAccess
  /** The watched series with the strongest evidence; null where the rule reads none. */
  seriesId: string | null
  /** The rule as it is now; null where it was removed. */
  body: RuleBody | null
  about: string
  releases: readonly Release[]
  now: Date
  currency: string
  timeZone: string
}

/** What moves cost per accepted resolution. */
const COSTS: readonly DriftSeries['kind'][] = ['breaks', 'brokenAtOnce', 'unitCost', 'reworkCost', 'mix']

/** Why: since when it is clear, what moved it, and the conversations behind; as it is now, not as it was when it fired. */
export async function BehindAlert({ access, seriesId, body, about, releases, now, currency, timeZone }: BehindAlertProps) {
  const [answer, all] = await Promise.all([
    seriesId === null ? null : readOrNull(access.workspaceId, seriesId, now),
    readDrift(access.workspaceId, now),
  ])
  if (!answer && seriesId === null && body)
    return <BehindFigure {...{ access, body, about, releases, now, currency, timeZone }} />
  if (!answer)
    return (
      <Card id="behind" title="What it was read from">
        <p className="text-sm text-ink-default">The rule, or the series that it was read from, is there no more.</p>
      </Card>
    )
  const { series } = answer
  const isAboutCost = COSTS.includes(series.kind)
  return (
    <>
      <AlertSeries key={series.id} initial={answer} timeZone={timeZone} />
      {isAboutCost && (
        <MovedSection {...{ access, now }} by={foremostDimension([series, ...all.series])} asked={askedOf(series)} />
      )}
      <CameBack {...{ access, series, now, currency, timeZone }} />
    </>
  )
}

async function readOrNull(workspaceId: number, id: string, now: Date) {
  return readDriftSeries(workspaceId, id, now).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not_found') return null
    throw error
  })
}
