'use client'
import { type ReactNode, useEffect, useState } from 'react'
import type { Alert } from '#core/alert/contract.ts'
import type { Release } from '#core/release/contract.ts'
import { browserStore } from '../_commands/browser_store.ts'
import { listenToPartKeys } from '../_commands/listen_to_part_keys.ts'
import { areSingleKeysOn } from '../_commands/single_keys.ts'
import { BackTo } from '../_links/back_to.tsx'
import { ScreenLink } from '../_links/screen_link.tsx'
import { useLiveState } from '../_live/use_live_state.ts'
import { Badge } from '../_ui/badge.tsx'
import { Card } from '../_ui/card.tsx'
import { PageHeader } from '../_ui/page_header.tsx'
import { Refusal } from '../_ui/refusal.tsx'
import { AlertActs } from './alert_acts.tsx'
import { alertSource } from './alerts_source.ts'
import { EvaluatedNotice } from './evaluated_notice.tsx'
import { nearReleases } from './nearby.ts'
import { NearbyCard } from './nearby_card.tsx'
import { prepareAlert } from './prepare_alert.ts'
import { type LearnChoice, ResolveCard } from './resolve_card.tsx'
import { TimelineCard } from './timeline_card.tsx'
import { useActs } from './use_acts.ts'

interface AlertScreenProps {
  initial: Alert
  releases: readonly Release[]
  /** `1 of 4`: how many of the rule's alerts were false; null where it is not known. */
  record: string | null
  evaluatedAt: string | null
  email: string
  learn: LearnChoice | null
  mayAct: boolean
  mayWrite: boolean
  timeZone: string
  asOf: string
  /** What moved, why, and the conversations behind. */
  children: ReactNode
}

/** One alert: what it is, what was done, and what one can do; live. */
export function AlertScreen({
  initial,
  releases,
  record,
  learn,
  email,
  mayAct,
  mayWrite,
  timeZone,
  asOf,
  ...rest
}: AlertScreenProps) {
  const [source] = useState(() => alertSource(initial.id))
  const { value, reachable, take } = useLiveState(source, initial)
  const alert = value ?? initial
  const acts = useActs(alert.id, take)
  const model = prepareAlert(alert, { timeZone, nowMs: Date.parse(asOf) })
  const near = nearReleases(releases, Date.parse(alert.startedAt ?? alert.openedAt), timeZone)
  useEffect(() => listenToPartKeys(document, () => areSingleKeysOn(browserStore())), [])
  return (
    <div className="space-y-4 max-sm:pb-24">
      <EvaluatedNotice evaluatedAt={rest.evaluatedAt} hasRules={alert.endedAt === null} {...{ reachable, asOf, timeZone }} />
      <PageHeader
        title={model.headline}
        back={
          <>
            <BackTo screen="alerts">Alerts</BackTo>
            <span className="text-ink-default">
              <span aria-hidden="true"> / </span>
              {model.rule}
            </span>
            <span className="mt-2 flex flex-wrap items-center gap-2 text-ink-default" role="status" data-testid="alert-standing">
              <Badge tone={model.look.tone}>{model.look.word}</Badge>
              {model.standing}
            </span>
          </>
        }
        actions={mayAct && <AlertActs {...{ acts, email, timeZone }} may={model.acts} assignee={alert.assignee} />}
      />
      <Refusal why={acts.problem} />
      {model.facts.length > 0 && (
        <dl className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
          {model.facts.map(({ label, value: said }) => (
            <div key={label} className="border-line lg:border-l lg:pl-5 lg:first:border-l-0 lg:first:pl-0">
              <dt className="text-sm text-ink-default">{label}</dt>
              <dd className="text-xl font-semibold tracking-tight text-ink tabular-nums">{said}</dd>
            </div>
          ))}
        </dl>
      )}
      {model.sentences.length > 0 && <p className="max-w-prose text-base text-ink-default">{model.sentences.join(' ')}</p>}
      <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-[minmax(0,5fr)_minmax(0,2fr)]">
        <div className="min-w-0 space-y-4 max-xl:order-2">{rest.children}</div>
        <div className="min-w-0 space-y-4">
          <TimelineCard entries={model.entries} acts={mayAct ? acts : null} />
          {mayAct && model.acts.resolve && (
            <ResolveCard {...{ acts, record, learn }} releases={near.map(({ release }) => release)} />
          )}
          <NearbyCard releases={near} />
          <WhatToDo note={model.note} runbookUrl={model.runbookUrl} ruleId={mayWrite && model.hasRule ? alert.ruleId : null} />
        </div>
      </div>
    </div>
  )
}

const LINK = 'text-accent-strong underline-offset-4 hover:underline'

function WhatToDo({ note, runbookUrl, ruleId }: { note: string; runbookUrl: string | null; ruleId: string | null }) {
  return (
    <Card id="what-to-do" title="What to do">
      <div className="space-y-2 text-sm text-ink-default">
        <p className="whitespace-pre-line wrap-anywhere">{note === '' ? 'Nobody wrote what to do.' : note}</p>
        <p className="flex flex-wrap gap-x-4 gap-y-1">
          {runbookUrl && (
            <a href={runbookUrl} rel="noreferrer noopener" target="_blank" className={LINK}>
              Runbook
            </a>
          )}
          {ruleId && (
            <ScreenLink to={{ screen: 'rule', id: ruleId }} query="" className={LINK}>
              Its rule
            </ScreenLink>
          )}
        </p>
      </div>
    </Card>
  )
}
