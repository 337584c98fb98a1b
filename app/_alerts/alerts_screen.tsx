'use client'
import { useState } from 'react'
import type { AlertsAnswer } from '#core/alert/contract.ts'
import { ScreenButton } from '../_links/screen_link.tsx'
import { useLiveState } from '../_live/use_live_state.ts'
import { Card } from '../_ui/card.tsx'
import { alertsSource } from './alerts_source.ts'
import { AlertsTable } from './alerts_table.tsx'
import { BrowserCard } from './browser_card.tsx'
import { EvaluatedNotice } from './evaluated_notice.tsx'
import { type AlertsChoice, alertsParams, PAGE_ALERTS } from './list_choice.ts'
import { NoRules } from './no_rules.tsx'
import { prepareAlerts } from './prepare_alerts.ts'

interface AlertsScreenProps {
  initial: AlertsAnswer
  choice: AlertsChoice
  /** The address's query, for other pages of the list. */
  query: string
  timeZone: string
  asOf: string
  /** Whether anything is watched at all. */
  hasRules: boolean
  mayWrite: boolean
}

/** What fired, open ones first; live. */
export function AlertsScreen({ initial, choice, query, timeZone, asOf, hasRules, mayWrite }: AlertsScreenProps) {
  const [source] = useState(() => alertsSource(alertsParams(choice)))
  const { value, reachable } = useLiveState(source, initial)
  const answer = value ?? initial
  const { summary, rows, place } = prepareAlerts(answer, { timeZone, nowMs: Date.parse(asOf), offset: choice.offset })
  const isPlain = choice.search === '' && choice.state === 'any' && choice.rule === null
  if (rows.length === 0 && isPlain && !hasRules) return <NoRules mayWrite={mayWrite} />
  const pageAt = (offset: number): string => {
    const params = new URLSearchParams(query)
    if (offset > 0) params.set('offset', String(offset))
    else params.delete('offset')
    return params.toString()
  }
  return (
    <div className="space-y-4">
      <EvaluatedNotice evaluatedAt={answer.evaluatedAt} {...{ reachable, asOf, timeZone, hasRules }} />
      <p className="text-lg font-semibold text-ink" role="status" data-testid="alerts-summary">
        {summary}
      </p>
      <Card flush>
        {rows.length === 0 ? (
          <p className="px-5 pt-3 pb-8 text-center text-sm text-ink-default">
            {isPlain
              ? 'No alert so far. Whatever fires is listed here, and stays.'
              : 'No alert passes this. Choose all, or search for something else.'}
          </p>
        ) : (
          <AlertsTable rows={rows} />
        )}
      </Card>
      {place && (
        <nav aria-label="Pages" className="flex flex-wrap items-center justify-between gap-2">
          <p className="text-sm text-ink-default">{place}</p>
          <span className="flex gap-2">
            {choice.offset > 0 && (
              <ScreenButton look="secondary" to={{ screen: 'alerts' }} query={pageAt(choice.offset - PAGE_ALERTS)}>
                Previous page
              </ScreenButton>
            )}
            {answer.nextOffset !== null && (
              <ScreenButton look="secondary" to={{ screen: 'alerts' }} query={pageAt(answer.nextOffset)}>
                Next page
              </ScreenButton>
            )}
          </span>
        </nav>
      )}
      <BrowserCard />
    </div>
  )
}
