'use client'
import { useMemo } from 'react'
import type { ComparedReleases } from '#core/release/contract.ts'
import { CsvButton } from '../_export/csv_button.tsx'
import { ScreenLink } from '../_links/screen_link.tsx'
import { Card } from '../_ui/card.tsx'
import { Unbroken } from '../_ui/unbroken.tsx'
import { HowCompared } from './how_compared.tsx'
import { NoReleases } from './no_releases.tsx'
import { prepareReleases } from './prepare_releases.ts'
import { releasesFile } from './releases_file.ts'
import { ReleasesTable } from './releases_table.tsx'
import { VerdictBadge } from './verdict_badge.tsx'

interface ReleasesScreenProps {
  answer: ComparedReleases
  /** The address's query of the releases before; null where there are none. */
  older: string | null
  /** The filters of the address, as its query. */
  filters: string
}

/** The releases of some weeks, the newest first, each beside the version before it. */
export function ReleasesScreen({ answer, older, filters }: ReleasesScreenProps) {
  const { lead, rows } = useMemo(() => prepareReleases(answer, new URLSearchParams(filters)), [answer, filters])
  if (rows.length === 0) return <NoReleases asOf={answer.asOf} />
  return (
    <div className="space-y-4">
      {lead && (
        <div>
          <VerdictBadge verdict={lead.verdict} />
          <p
            className="mt-2 max-w-4xl text-2xl font-semibold tracking-tight text-balance text-ink"
            data-testid="release-headline"
          >
            <Unbroken text={lead.words} />
          </p>
          {lead.until && <p className="mt-1 text-base text-ink-default">{sentence(lead.until)}</p>}
        </div>
      )}
      <Card
        id="releases"
        flush
        title={rows.length === 1 ? '1 release' : `${rows.length} releases`}
        hint="Before → after: the version that ran before, and the one that went out."
        actions={<CsvButton what="the releases" file={() => releasesFile(answer)} />}
      >
        <ReleasesTable rows={rows} />
        {older && (
          <p className="px-5 py-3 text-sm">
            <ScreenLink
              to={{ screen: 'releases' }}
              query={older}
              className="text-accent-strong underline-offset-4 hover:underline"
            >
              Older releases
            </ScreenLink>
          </p>
        )}
      </Card>
      <HowCompared {...{ answer, filters }} />
    </div>
  )
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
