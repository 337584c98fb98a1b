'use client'
import { useState } from 'react'
import { formatCount } from '#core/format/number.ts'
import { Button } from '../_ui/button.tsx'
import { Card } from '../_ui/card.tsx'
import { Explained } from '../_ui/explained.tsx'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../_ui/table.tsx'
import type { SegmentRow } from './prepare_baseline.ts'

const FIRST_ROWS = 12
const FACTOR = 'How often resolutions of this segment are taken back, beside those of its handler at the same age.'
const NOISE = 'How much the number of a day varies beyond chance: 1 is chance alone, 2 twice its variance.'

/** How each segment differs from its handler, those with the most to learn from first. */
export function SegmentsLearned({ segments }: { segments: readonly SegmentRow[] }) {
  const [showsAll, setShowsAll] = useState(false)
  return (
    <Card id="segments" title="How segments differ" hint="Those with the most resolutions taken back first." flush>
      <Table caption="Each segment beside its handler">
        <TableHead>
          <TableRow>
            <TableHeaderCell>Segment</TableHeaderCell>
            <TableHeaderCell>By</TableHeaderCell>
            <TableHeaderCell numeric>
              <Explained explanation={FACTOR} align="right">
                Times as often
              </Explained>
            </TableHeaderCell>
            <TableHeaderCell numeric>Taken back then</TableHeaderCell>
            <TableHeaderCell numeric>Expected a day</TableHeaderCell>
            <TableHeaderCell numeric>
              <Explained explanation={NOISE} align="right">
                Day-to-day noise
              </Explained>
            </TableHeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {segments.slice(0, showsAll ? undefined : FIRST_ROWS).map((row) => (
            <TableRow key={row.key}>
              <TableCell className="font-medium text-ink">{row.name}</TableCell>
              <TableCell>{row.by}</TableCell>
              <TableCell numeric>{row.factor}</TableCell>
              <TableCell numeric>{row.breaks}</TableCell>
              <TableCell numeric>{row.expectedPerDay}</TableCell>
              <TableCell numeric>{row.dispersion}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {segments.length > FIRST_ROWS && !showsAll && (
        <div className="px-5 py-3">
          <Button look="secondary" onClick={() => setShowsAll(true)}>
            Show all {formatCount(segments.length)}
          </Button>
        </div>
      )}
    </Card>
  )
}
