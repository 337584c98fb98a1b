'use client'
import { type ReactNode, useState } from 'react'
import type { FiredAlert } from '#core/alert/fired.ts'
import type { DriftSeriesAnswer } from '#core/drift/contract.ts'
import { BackTo } from '../_links/back_to.tsx'
import { ScreenButton } from '../_links/screen_link.tsx'
import { useLiveState } from '../_live/use_live_state.ts'
import { Badge } from '../_ui/badge.tsx'
import { classNames } from '../_ui/class_names.ts'
import { PageHeader } from '../_ui/page_header.tsx'
import { AcceptAsNormal } from './accept_as_normal.tsx'
import { AcceptedNote } from './accepted_note.tsx'
import { acceptedWords, canAccept } from './accepted_words.ts'
import { AgesCard } from './ages_card.tsx'
import { seriesSource } from './drift_source.ts'
import { EvidenceCard } from './evidence_card.tsx'
import { prepareSeriesHead, type SeriesFact } from './prepare_series.ts'
import { StaleNotice } from './stale_notice.tsx'
import { StateBadge } from './state_badge.tsx'

interface SeriesScreenProps {
  initial: DriftSeriesAnswer
  currency: string
  timeZone: string
  /** When it was asked. */
  asOf: string
  /** Fills in the form of a rule; null for those who make none. */
  ruleQuery: string | null
  /** Whether whoever looks may change what is normal. */
  canChangeNormal: boolean
  /** Alerts about it that fired. */
  fired: readonly FiredAlert[]
  /** The same with their pages. */
  firedHere: ReactNode
  /** What it is made of: its conversations. */
  children: ReactNode
}

/** One series: what it is now and was, since when it is clear, and how soon they come back; live. */
export function SeriesScreen({ initial, currency, timeZone, asOf, ruleQuery, children, ...rest }: SeriesScreenProps) {
  const [source] = useState(() => seriesSource(initial.series.id))
  const { value, reachable } = useLiveState(source, initial)
  const answer = value ?? initial
  const head = prepareSeriesHead(answer, { currency, timeZone })
  const accepted = acceptedWords(answer.series, timeZone)
  return (
    <div className="space-y-4">
      <StaleNotice {...{ reachable, asOf, timeZone }} evaluatedThrough={answer.hours.at(-1)?.at ?? null} />
      <PageHeader
        title={head.headline}
        actions={
          <>
            {rest.canChangeNormal && canAccept(answer.series) && <AcceptAsNormal seriesId={answer.series.id} />}
            {ruleQuery !== null && (
              <ScreenButton to={{ screen: 'newRule' }} query={ruleQuery} look="secondary">
                Make an alert
              </ScreenButton>
            )}
          </>
        }
        back={
          <>
            <BackTo screen="drift">Drift</BackTo>
            <span className="text-ink-default">
              <span aria-hidden="true"> / </span>
              {head.name}: {head.watches.toLowerCase()}
            </span>
            <span className="mt-2 flex flex-wrap items-center gap-2 text-ink-default">
              <StateBadge state={head.state} />
              {head.lasting}
              {head.cause && <Badge tone="accent">{head.cause}</Badge>}
            </span>
          </>
        }
      />
      <Facts facts={head.facts} />
      {accepted !== null && <AcceptedNote seriesId={answer.series.id} words={accepted} isAllowed={rest.canChangeNormal} />}
      {rest.firedHere}
      <div className="grid grid-cols-1 gap-4 xl:grid-cols-2">
        <EvidenceCard answer={answer} state={head.state} timeZone={timeZone} fired={rest.fired} />
        <AgesCard answer={answer} state={head.state} />
      </div>
      {children}
    </div>
  )
}

const TONES = { good: 'text-good', bad: 'text-bad' }

function Facts({ facts }: { facts: readonly SeriesFact[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
      {facts.map(({ name, value, note, tone }) => (
        <div key={name} className="border-line lg:border-l lg:pl-5 lg:first:border-l-0 lg:first:pl-0">
          <dt className="text-sm text-ink-default">{name}</dt>
          <dd className={classNames('text-xl font-semibold tracking-tight tabular-nums', tone ? TONES[tone] : 'text-ink')}>
            {value}
          </dd>
          <dd className="text-xs text-ink-default">{note}</dd>
        </div>
      ))}
    </dl>
  )
}
