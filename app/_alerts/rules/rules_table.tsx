import { ScreenLink } from '../../_links/screen_link.tsx'
import { Badge } from '../../_ui/badge.tsx'
import { Button } from '../../_ui/button.tsx'
import { None } from '../../_ui/none.tsx'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../../_ui/table.tsx'
import type { RuleRow } from './prepare_rules.ts'
import type { RuleInput } from './send_rule_change.ts'

interface RulesTableProps {
  rows: readonly RuleRow[]
  /** The rule that is being changed. */
  busy: string | null
  /** Null for those who only read. */
  change: ((id: string, changed: RuleInput) => void) | null
}

/** A row for each rule; owners turn it on and off, and go on to change it. */
export function RulesTable({ rows, busy, change }: RulesTableProps) {
  return (
    <Table caption="Rules">
      <TableHead>
        <TableRow>
          <TableHeaderCell>Rule</TableHeaderCell>
          <TableHeaderCell>State</TableHeaderCell>
          <TableHeaderCell>Promises at most</TableHeaderCell>
          <TableHeaderCell>Marked false</TableHeaderCell>
          {change && (
            <TableHeaderCell>
              <span className="sr-only">On or off</span>
            </TableHeaderCell>
          )}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ id, name, says, told, isOn, state, muted, promise, record }) => (
          <TableRow key={id} className="hover:bg-surface-muted">
            <TableCell className="min-w-44 whitespace-normal sm:min-w-72">
              <ScreenLink
                to={change ? { screen: 'rule', id } : { screen: 'alerts' }}
                query={change ? '' : `rule=${id}`}
                className="font-medium text-ink underline decoration-line-strong underline-offset-4 hover:decoration-accent"
              >
                {name}
              </ScreenLink>
              <span className="mt-0.5 block text-xs text-ink-subtle">
                {says} {told}
              </span>
            </TableCell>
            <TableCell className="whitespace-normal">
              <span className="flex flex-wrap items-center gap-1">
                <Badge tone={state.tone}>{state.word}</Badge>
                {muted && <Badge>{muted}</Badge>}
              </span>
            </TableCell>
            <TableCell className="whitespace-normal">{promise ?? <None reason="its limit is one’s own" />}</TableCell>
            <TableCell className="whitespace-nowrap">
              {record ? (
                <ScreenLink to={{ screen: 'alerts' }} query={`rule=${id}`} className="underline-offset-4 hover:underline">
                  {record}
                </ScreenLink>
              ) : (
                <None reason="none fired" />
              )}
            </TableCell>
            {change && (
              <TableCell>
                <span className="flex justify-end gap-2">
                  {muted && (
                    <Button look="secondary" disabled={busy === id} onClick={() => change(id, { mutedUntil: null })}>
                      Unmute<span className="sr-only"> {name}</span>
                    </Button>
                  )}
                  <Button look="secondary" disabled={busy === id} onClick={() => change(id, { isOn: !isOn })}>
                    {isOn ? 'Turn off' : 'Turn on'}
                    <span className="sr-only"> {name}</span>
                  </Button>
                </span>
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
