import type { CaseView, StintView } from '#core/conversation/contract.ts'
import { formatInstant } from '#core/format/date.ts'
import { formatDuration } from '#core/format/duration.ts'
import { formatMicros } from '#core/format/money.ts'
import { ScreenLink } from '../_links/screen_link.tsx'
import { Badge } from '../_ui/badge.tsx'
import { Card } from '../_ui/card.tsx'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../_ui/table.tsx'
import { OPENING_NAMES, OUTCOME_NAMES, ROLE_NAMES } from './names.ts'
import { StateBadge } from './state_badge.tsx'

interface CaseCardProps {
  known: CaseView
  name: string
  /** The conversation whose page it is: its own stints are marked. */
  conversation: string
  currency: string
  timeZone: string
}

/** A case: what it counts as, what it cost, and its stints in order. */
export function CaseCard({ known, name, conversation, currency, timeZone }: CaseCardProps) {
  const rest = known.stintCount - known.stints.length
  return (
    <Card title={name} actions={<StateBadge state={known.state} cause={known.cause} />} hint={costWords(known, currency)} flush>
      <Table caption={`Who worked on it: ${name.toLowerCase()}`}>
        <TableHead>
          <TableRow>
            <TableHeaderCell>Part</TableHeaderCell>
            <TableHeaderCell>Handler</TableHeaderCell>
            <TableHeaderCell>Began</TableHeaderCell>
            <TableHeaderCell>Ended</TableHeaderCell>
            <TableHeaderCell>Took</TableHeaderCell>
            <TableHeaderCell numeric>Cost</TableHeaderCell>
            <TableHeaderCell>Conversation</TableHeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {known.stints.map((stint) => (
            <StintRow key={`${stint.conversation}/${stint.position}`} {...{ stint, conversation, currency, timeZone }} />
          ))}
        </TableBody>
      </Table>
      {rest > 0 && <p className="px-4 py-3 text-sm text-ink-default sm:px-5">and {rest} more</p>}
    </Card>
  )
}

function costWords({ handlingMicros, reworkMicros, failureImpactMicros }: CaseView, currency: string): string {
  const parts = [`Handling ${formatMicros(handlingMicros, currency)}`, `rework ${formatMicros(reworkMicros, currency)}`]
  if (failureImpactMicros !== '0') parts.push(`failure impact ${formatMicros(failureImpactMicros, currency)}`)
  return parts.join(', ')
}

/** Of a handoff also when a human first wrote in it. */
function openingWords({ openedBy, startedAt, takenUpAt }: StintView): string {
  if (openedBy !== 'handed_off') return OPENING_NAMES[openedBy]
  if (takenUpAt === null) return `${OPENING_NAMES[openedBy]}, no human has written`
  const seconds = (Date.parse(takenUpAt) - Date.parse(startedAt)) / 1_000
  return `${OPENING_NAMES[openedBy]}, taken up after ${formatDuration(seconds)}`
}

function StintRow({ stint, conversation, currency, timeZone }: Omit<CaseCardProps, 'known' | 'name'> & { stint: StintView }) {
  const seconds = stint.endedAt ? (Date.parse(stint.endedAt) - Date.parse(stint.startedAt)) / 1_000 : null
  const isOwn = stint.conversation === conversation
  return (
    <TableRow className={isOwn ? 'bg-accent-faint' : ''}>
      <TableCell>
        <Badge tone={stint.role === 'rework' ? 'warn' : 'neutral'}>{ROLE_NAMES[stint.role]}</Badge>
      </TableCell>
      <TableCell>{stint.handler === 'ai' ? 'AI' : 'Human'}</TableCell>
      <TableCell className="whitespace-nowrap">
        {formatInstant(stint.startedAt, timeZone)}
        <span className="block text-xs text-ink-default">{openingWords(stint)}</span>
      </TableCell>
      <TableCell className="whitespace-nowrap">
        {stint.endedAt && formatInstant(stint.endedAt, timeZone)}
        <span className="block text-xs text-ink-default">{OUTCOME_NAMES[stint.outcome]}</span>
      </TableCell>
      <TableCell className="whitespace-nowrap">{seconds === null ? '' : formatDuration(seconds)}</TableCell>
      <TableCell numeric>{formatMicros(stint.costMicros, currency)}</TableCell>
      <TableCell className="max-w-44 truncate">
        {isOwn ? (
          'this one'
        ) : (
          <ScreenLink to={{ screen: 'conversation', id: stint.conversation }} className="underline underline-offset-4">
            {stint.conversation}
          </ScreenLink>
        )}
      </TableCell>
    </TableRow>
  )
}
