import type { ReactNode } from 'react'
import type { ComparedVersions } from '#core/release/contract.ts'
import { ScreenLink } from '../_links/screen_link.tsx'
import { Card } from '../_ui/card.tsx'
import { classNames } from '../_ui/class_names.ts'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../_ui/table.tsx'
import { Unbroken } from '../_ui/unbroken.tsx'
import { HowCompared } from './how_compared.tsx'
import { type ComparisonModel, prepareComparison, type VersionFact } from './prepare_comparison.ts'
import { takenBackQuery } from './taken_back_query.ts'
import { VerdictBadge } from './verdict_badge.tsx'
import { VersionAgesCard } from './version_ages_card.tsx'

interface ComparisonScreenProps {
  answer: ComparedVersions
  /** The filters of the address, as its query. */
  filters: string
  children: ReactNode
}

/** Two versions side by side: what came of each, at the same age. `children`: what leads on. */
export function ComparisonScreen({ answer, filters, children }: ComparisonScreenProps) {
  const { verdict, headline, when, facts, sides } = prepareComparison(answer)
  const { before, after } = answer.comparison
  return (
    <div className="space-y-4">
      <section className="space-y-5" aria-label="How they compare">
        <div>
          <VerdictBadge verdict={verdict} />
          <p
            className="mt-2 max-w-4xl text-2xl font-semibold tracking-tight text-balance text-ink"
            data-testid="versions-headline"
          >
            <Unbroken text={headline} />
          </p>
          <p className="mt-1 text-base text-ink-default">{when}</p>
        </div>
        <Facts facts={facts} />
      </section>
      <div className="grid grid-cols-1 gap-4 xl:grid-cols-2">
        <VersionAgesCard answer={answer} />
        <Card
          id="sides"
          title="Side by side"
          flush
          className="h-full"
          actions={
            <ScreenLink
              to={{ screen: 'conversations' }}
              query={takenBackQuery(answer, new URLSearchParams(filters))}
              className="text-sm text-accent-strong underline-offset-4 hover:underline"
            >
              What was taken back of <Unbroken text={after.version} />
            </ScreenLink>
          }
        >
          <SidesTable sides={sides} before={before.version} after={after.version} />
        </Card>
      </div>
      {children}
      <HowCompared {...{ answer, filters }} />
    </div>
  )
}

const TONES = { good: 'text-good', bad: 'text-bad' }

const Facts = ({ facts }: { facts: readonly VersionFact[] }) => (
  <dl className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
    {facts.map(({ name, value, note, tone }) => (
      <div key={name} className="border-line lg:border-l lg:pl-5 lg:first:border-l-0 lg:first:pl-0">
        <dt className="text-sm text-ink-default">{name}</dt>
        <dd className={classNames('text-xl font-semibold tracking-tight tabular-nums', tone ? TONES[tone] : 'text-ink')}>
          {value}
        </dd>
        {note && <dd className="text-xs text-ink-default">{note}</dd>}
      </div>
    ))}
  </dl>
)

const SidesTable = ({ sides, before, after }: Pick<ComparisonModel, 'sides'> & { before: string; after: string }) => (
  <Table caption="Two versions side by side">
    <TableHead>
      <TableRow>
        <TableHeaderCell>
          <span className="sr-only">What</span>
        </TableHeaderCell>
        <TableHeaderCell numeric>{before}</TableHeaderCell>
        <TableHeaderCell numeric>{after}</TableHeaderCell>
      </TableRow>
    </TableHead>
    <TableBody>
      {sides.map((side) => (
        <TableRow key={side.name}>
          <TableCell className="whitespace-normal">{side.name}</TableCell>
          <TableCell numeric className="whitespace-normal">
            {side.before}
          </TableCell>
          <TableCell numeric className="whitespace-normal">
            {side.after}
          </TableCell>
        </TableRow>
      ))}
    </TableBody>
  </Table>
)
