import { Badge, type Tone } from '#app/_ui/badge.tsx'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '#app/_ui/table.tsx'
import { formatInstant } from '#core/format/date.ts'
import type { PolicyState, PolicyVersionEntry } from '#server/policy/list_policy_versions.ts'

const STATES: Record<PolicyState, { name: string; tone: Tone }> = {
  building: { name: 'being counted', tone: 'accent' },
  active: { name: 'in force', tone: 'good' },
  retired: { name: 'replaced', tone: 'neutral' },
  superseded: { name: 'replaced before it was counted', tone: 'neutral' },
}

/** Every version of the policy: who made it, when, and why. */
export function VersionTable({ versions, timeZone }: { versions: PolicyVersionEntry[]; timeZone: string }) {
  return (
    <Table caption="Versions of the policy">
      <TableHead>
        <TableRow>
          <TableHeaderCell numeric>Version</TableHeaderCell>
          <TableHeaderCell>State</TableHeaderCell>
          <TableHeaderCell>Made</TableHeaderCell>
          <TableHeaderCell>By</TableHeaderCell>
          <TableHeaderCell>Why</TableHeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {versions.map((entry) => (
          <TableRow key={entry.version}>
            <TableCell numeric>{entry.version}</TableCell>
            <TableCell>
              <Badge tone={STATES[entry.state].tone}>{STATES[entry.state].name}</Badge>
            </TableCell>
            <TableCell className="whitespace-nowrap">{formatInstant(entry.changedAt, timeZone)}</TableCell>
            <TableCell>{entry.changedBy}</TableCell>
            <TableCell className="min-w-48 whitespace-normal">{entry.reason || '–'}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
