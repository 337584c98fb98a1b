'use client'
import { Badge, type Tone } from '#app/_ui/badge.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '#app/_ui/table.tsx'
import { formatInstant } from '#core/format/date.ts'
import type { PolicyState, PolicyVersionEntry } from '#server/policy/list_policy_versions.ts'
import { changesBetween, inOneLine } from './change_words.ts'

const STATES: Record<PolicyState, { name: string; tone: Tone }> = {
  building: { name: 'being counted', tone: 'accent' },
  active: { name: 'in force', tone: 'good' },
  retired: { name: 'replaced', tone: 'neutral' },
  superseded: { name: 'replaced before it was counted', tone: 'neutral' },
}

interface VersionTableProps {
  versions: PolicyVersionEntry[]
  timeZone: string
  /** What a change builds on. */
  newest: PolicyVersionEntry
  /** Called to make a policy of earlier the next version. */
  onRestore: (entry: PolicyVersionEntry) => void
}

/** Every version of the policy: who made it, when, and why; earlier ones can be taken up again. */
export function VersionTable({ versions, timeZone, newest, onRestore }: VersionTableProps) {
  return (
    <Table caption="Versions of the policy">
      <TableHead>
        <TableRow>
          <TableHeaderCell numeric>Version</TableHeaderCell>
          <TableHeaderCell>State</TableHeaderCell>
          <TableHeaderCell>
            <span className="sr-only">Restore</span>
          </TableHeaderCell>
          <TableHeaderCell>Changed</TableHeaderCell>
          <TableHeaderCell>Made</TableHeaderCell>
          <TableHeaderCell>By</TableHeaderCell>
          <TableHeaderCell>Why</TableHeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {versions.map((entry, place) => (
          <TableRow key={entry.version}>
            <TableCell numeric>{entry.version}</TableCell>
            <TableCell>
              <Badge tone={STATES[entry.state].tone}>{STATES[entry.state].name}</Badge>
            </TableCell>
            <TableCell>
              {entry.version !== newest.version && (
                <Button look="secondary" aria-label={`Restore version ${entry.version}`} onClick={() => onRestore(entry)}>
                  Restore
                </Button>
              )}
            </TableCell>
            <TableCell className="min-w-48 whitespace-normal first-letter:uppercase">
              {changeOf(entry, versions[place + 1])}
            </TableCell>
            <TableCell className="whitespace-nowrap">{formatInstant(entry.changedAt, timeZone)}</TableCell>
            <TableCell>{entry.changedBy}</TableCell>
            <TableCell className="min-w-48 whitespace-normal">{entry.reason || 'not said'}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

/** Each version was made of the one before it, also where that was never in force; the oldest that is listed may have had one. */
function changeOf({ version, policy }: PolicyVersionEntry, before: PolicyVersionEntry | undefined): string {
  if (before) return inOneLine(changesBetween(before.policy, policy)) || 'nothing'
  return version === 1 ? 'the first version' : 'not listed'
}
