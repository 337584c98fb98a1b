'use client'
import { type ReactNode, useMemo, useState } from 'react'
import type { DriftAnswer } from '#core/drift/contract.ts'
import { formatCount } from '#core/format/number.ts'
import { CsvButton } from '../_export/csv_button.tsx'
import { ScreenLink } from '../_links/screen_link.tsx'
import { useLiveState } from '../_live/use_live_state.ts'
import { Button } from '../_ui/button.tsx'
import { Card } from '../_ui/card.tsx'
import { DRIFT } from './drift_source.ts'
import { DriftTable } from './drift_table.tsx'
import { LeadWords } from './lead_words.tsx'
import { NothingWatched } from './nothing_watched.tsx'
import { prepareDrift } from './prepare_drift.ts'
import { StaleNotice } from './stale_notice.tsx'

/** The rest is one click away: most of a long list is steady. */
const FIRST_ROWS = 24

interface DriftListProps {
  initial: DriftAnswer
  /** What moved the whole. */
  children?: ReactNode
}

/** Every watched series, the strongest evidence first; live. */
export function DriftList({ initial, children }: DriftListProps) {
  const { value, reachable } = useLiveState(DRIFT, initial)
  const answer = value ?? initial
  const { timeZone, evaluatedThrough, asOf, baseline } = answer
  const { lead, rows, summary, normal } = useMemo(() => prepareDrift(answer), [answer])
  const [showsAll, setShowsAll] = useState(false)
  const file = async () => (await import('./drift_files.ts')).driftFile(answer)
  return (
    <div className="space-y-4">
      <StaleNotice {...{ reachable, asOf, evaluatedThrough, timeZone }} />
      {baseline === null || rows.length === 0 ? (
        <NothingWatched missing={baseline === null ? answer.missing : null} timeZone={timeZone} />
      ) : (
        <>
          <section aria-label="What moved" className="space-y-1">
            {lead && <LeadWords lead={lead} />}
            <p className={lead ? 'text-sm text-ink-default' : 'text-lg font-semibold text-ink'} data-testid="drift-summary">
              {summary}
            </p>
          </section>
          {children}
          <Card
            id="series"
            flush
            title={`${formatCount(rows.length)} series`}
            hint="The strongest evidence first."
            actions={<CsvButton what="all series" file={file} />}
          >
            <DriftTable rows={showsAll ? rows : rows.slice(0, FIRST_ROWS)} />
            {rows.length > FIRST_ROWS && !showsAll && (
              <div className="px-5 py-3">
                <Button look="secondary" onClick={() => setShowsAll(true)}>
                  Show all {formatCount(rows.length)}
                </Button>
              </div>
            )}
          </Card>
          <p className="text-xs text-ink-subtle">
            {normal}{' '}
            <ScreenLink to={{ screen: 'baseline' }} className="underline underline-offset-4 hover:text-ink">
              See what is normal
            </ScreenLink>
          </p>
        </>
      )}
    </div>
  )
}
